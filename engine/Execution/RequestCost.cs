namespace Federation.Execution;

/// <summary>
/// What one request has to do with the cost of operations. Counts only where the executor has limits; apart from the request, because most
/// requests need none of it.
/// </summary>
public sealed record RequestCost
{
    /// <summary>What the operation may cost for this caller; left out, what the limits of the executor say.</summary>
    public double? Max { get; init; }

    /// <summary>What the document may cost whoever sends it, because somebody vouched for it: raises <see cref="Max"/>, never lowers it.</summary>
    public double Trusted { get; init; }

    /// <summary>How many requests came together: each of them may cost its part of what one alone may.</summary>
    public int BatchSize { get; init; } = 1;

    /// <summary>Whether the answer says what the operation costs.</summary>
    public CostReporting Reporting { get; init; }

    /// <summary>What the operation may cost where the limits say <paramref name="limit"/>.</summary>
    public double MaxOf(double limit) => Math.Max(Max ?? limit, Trusted) / BatchSize;
}
