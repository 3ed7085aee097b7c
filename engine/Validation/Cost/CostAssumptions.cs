namespace Federation.Validation.Cost;

/// <summary>What is assumed where a schema does not say how long a list is.</summary>
public sealed record CostAssumptions
{
    /// <summary>The assumptions unless others are given.</summary>
    public static CostAssumptions Default { get; } = new();

    /// <summary>
    /// The items of a list that has no <c>@listSize</c> and is no page. One, as in Hot Chocolate: lists that grow say so
    /// with <c>@listSize(assumedSize:)</c>.
    /// </summary>
    public int ListSize { get; init; } = 1;

    /// <summary>The items of a page whose size nobody knows yet: the largest page.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>How many selections may be looked at; an operation that needs more costs more than any limit.</summary>
    public int MaxSteps { get; init; } = 100_000;
}
