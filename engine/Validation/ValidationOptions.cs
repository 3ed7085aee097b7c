namespace Federation.Validation;

/// <summary>How documents are validated.</summary>
public sealed record ValidationOptions
{
    /// <summary>The rules of the specification, no limits, five errors, no hints.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>After so many errors validation stops and says so.</summary>
    public int MaxErrors { get; init; } = 5;

    /// <summary>
    /// True adds "Did you mean …?" to messages about unknown names. That shows names of the schema, so it is off unless asked for.
    /// </summary>
    public bool Suggestions { get; init; }

    /// <summary>False refuses every field whose type is an introspection type (<c>__schema</c>, <c>__type</c>).</summary>
    public bool AllowIntrospection { get; init; } = true;

    /// <summary>False refuses deprecated fields, arguments, input fields and enum values: for checks of operations before they ship.</summary>
    public bool AllowDeprecated { get; init; } = true;

    /// <summary>
    /// How many steps the comparison of fields with the same response name may take in one document; more is the error
    /// <see cref="Language.ErrorCodes.LimitMergeComparisons"/>.
    /// </summary>
    public int MaxMergeComparisons { get; init; } = 100_000;

    /// <summary>The limits for documents of callers that are not trusted; null switches them off.</summary>
    public ValidationLimits? Limits { get; init; }

    /// <summary>
    /// The same without a limit of the cost, for those who keep validated documents and ask
    /// <see cref="Cost.OperationCost.Check"/> for each request, because callers may spend differently.
    /// </summary>
    public ValidationOptions WithoutCost() =>
        Limits is null ? this : this with { Limits = Limits with { MaxCost = double.PositiveInfinity } };
}
