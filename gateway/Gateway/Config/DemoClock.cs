namespace Federation.Gateway.Config;

/// <summary>The clock of the sample world: it starts at 2026-03-01T09:00Z and ticks in real time, as that of the subgraphs does.</summary>
internal sealed class DemoClock : TimeProvider
{
    private static readonly DateTimeOffset s_origin = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly long _start = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => s_origin + System.GetElapsedTime(_start);
}
