using Federation.Shared.Seed;

namespace Federation.Shared.Hosting;

/// <summary>The clock of the sample world: it starts at 2026-03-01T09:00Z, where the seeded data live, and ticks in real time.</summary>
public sealed class DemoClock : TimeProvider
{
    private readonly long _start = System.GetTimestamp();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => SeedData.AsOfInstant + System.GetElapsedTime(_start);
}
