namespace Federation.Gateway.Config;

/// <summary>The time of the sample world.</summary>
public static class DemoTime
{
    /// <summary>A clock that starts at 2026-03-01T09:00Z and ticks in real time.</summary>
    public static TimeProvider Clock() => new DemoClock();
}
