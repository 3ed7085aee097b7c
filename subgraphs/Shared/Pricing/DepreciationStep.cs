using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Pricing;

/// <summary>One step from the list price of a car to what it is worth today.</summary>
/// <param name="Kind">DISCOUNT or FEE.</param>
/// <param name="Code">The rule.</param>
/// <param name="Label">For people.</param>
/// <param name="Net">The exact net amount in units, not rounded yet.</param>
public sealed record DepreciationStep(PriceLineKind Kind, string Code, LocalizedText Label, decimal Net);
