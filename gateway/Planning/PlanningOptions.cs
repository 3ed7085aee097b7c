namespace Federation.Planning;

/// <summary>Limits of planning.</summary>
public sealed record PlanningOptions
{
    /// <summary>The limits for anonymous callers.</summary>
    public static PlanningOptions Default { get; } = new();

    /// <summary>How many ways to open sources are tried before each choice is made greedily.</summary>
    public int MaxAttempts { get; init; } = 100_000;

    /// <summary>How long better plans are looked for; attempts end most searches first, so that plans do not depend on load.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How many sources of one type are tried in every combination; more are chosen greedily.</summary>
    public int MaxExhaustiveSources { get; init; } = 10;

    /// <summary>Tells the time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
