using Federation.Server;
using Federation.Shared.Vocabulary;

namespace Federation.Offers.Graph;

/// <summary>A car in stock; vehicles owns it.</summary>
[Key("id")]
internal sealed class StockVehicle
{
    /// <summary>The car's id.</summary>
    [ID]
    public required string Id { get; init; }

    /// <summary>New, a demonstrator or used.</summary>
    [External]
    public VehicleCondition Condition { get; init; }

    /// <summary>Where it is sold.</summary>
    [External]
    public Market Market { get; init; } = new();

    /// <summary>Its trim.</summary>
    [External]
    public Trim Trim { get; init; } = new();

    /// <summary>As built.</summary>
    [External]
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>Kilometres driven.</summary>
    [External]
    public int MileageKm { get; init; }

    /// <summary>When it was first registered; null for a new car.</summary>
    [External]
    public DateOnly? FirstRegistration { get; init; }
}
