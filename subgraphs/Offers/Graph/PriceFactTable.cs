using Federation.Shared.Pricing;

namespace Federation.Offers.Graph;

/// <summary>What pricing knows of the catalogue, by code and by id.</summary>
/// <param name="Trims">By trim code.</param>
/// <param name="TrimCodes">By trim id.</param>
/// <param name="TrimsOfModel">Trim codes by model id.</param>
/// <param name="Options">By model code and option code.</param>
/// <param name="OptionCodes">Model code and option code by option id.</param>
/// <param name="ServiceCodes">Product code by id.</param>
internal sealed record PriceFactTable(
    IReadOnlyDictionary<string, TrimFacts> Trims,
    IReadOnlyDictionary<string, string> TrimCodes,
    ILookup<string, string> TrimsOfModel,
    IReadOnlyDictionary<(string Model, string Code), OptionFacts> Options,
    IReadOnlyDictionary<string, (string Model, string Code)> OptionCodes,
    IReadOnlyDictionary<string, string> ServiceCodes);
