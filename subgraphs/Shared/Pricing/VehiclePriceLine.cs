using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Pricing;

/// <summary>One line of a car's price.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Code">Trim, option or rule code.</param>
/// <param name="Label">For people.</param>
/// <param name="Amount">Net, tax and gross, each rounded once.</param>
/// <param name="Rule">Why the amount is what it is, where that is not the price list: <c>INCLUDED_IN:PKG</c>, <c>AGE</c> ...</param>
public sealed record VehiclePriceLine(PriceLineKind Kind, string Code, LocalizedText Label, TaxedMoney Amount, string? Rule = null);
