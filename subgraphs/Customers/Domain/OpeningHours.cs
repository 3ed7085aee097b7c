namespace Federation.Customers.Domain;

/// <summary>When a dealer is open on a weekday, in its own time.</summary>
public sealed class OpeningHours
{
    /// <summary>Dealer and day: unique.</summary>
    public required string Id { get; init; }

    public required string DealerId { get; init; }

    public required DayOfWeek Day { get; init; }

    public required TimeOnly Opens { get; init; }

    public required TimeOnly Closes { get; init; }
}
