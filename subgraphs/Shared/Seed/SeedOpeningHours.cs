namespace Federation.Shared.Seed;

/// <summary>When a dealer is open on a weekday.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="Opens">Local time.</param>
/// <param name="Closes">Local time.</param>
public sealed record SeedOpeningHours(
    DayOfWeek Day,
    TimeOnly Opens,
    TimeOnly Closes);
