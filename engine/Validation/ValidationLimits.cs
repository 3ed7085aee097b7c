using Federation.Validation.Cost;

namespace Federation.Validation;

/// <summary>What a document may ask for at most. Each limit has its own code; <see cref="int.MaxValue"/> switches one off.</summary>
public sealed record ValidationLimits
{
    /// <summary>The limits for anonymous callers.</summary>
    public static ValidationLimits Default { get; } = new();

    /// <summary>The limits for partners and for documents that were registered before: they may cost ten times as much.</summary>
    public static ValidationLimits Trusted { get; } = new() { MaxCost = 10_000 };

    /// <summary>Levels of fields in an operation. Introspection fields do not count.</summary>
    public int MaxDepth { get; init; } = 15;

    /// <summary>How often the same field of a type may stand on one path from the root. Introspection fields do not count.</summary>
    public int MaxFieldCycle { get; init; } = 3;

    /// <summary>Aliases written in the document.</summary>
    public int MaxAliases { get; init; } = 30;

    /// <summary>Root fields of an operation, fields with the same response name counted once.</summary>
    public int MaxRootFields { get; init; } = 20;

    /// <summary>Fields written in the document.</summary>
    public int MaxFields { get; init; } = 1_000;

    /// <summary>Selections of an operation once every fragment is written out where it is used.</summary>
    public int MaxExpandedSelections { get; init; } = 20_000;

    /// <summary>
    /// What an operation may cost by the cost directives, its fields and its objects each; infinite switches it off.
    /// See <see href="https://ibm.github.io/graphql-specs/cost-spec.html"/>.
    /// </summary>
    public double MaxCost { get; init; } = 1_000;

    /// <summary>What the cost assumes where the schema says nothing.</summary>
    public CostAssumptions CostAssumptions { get; init; } = CostAssumptions.Default;
}
