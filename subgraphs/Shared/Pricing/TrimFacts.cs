using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Pricing;

/// <summary>What the price of a car depends on besides the price list, per trim.</summary>
/// <param name="TrimCode">The trim.</param>
/// <param name="ModelCode">Its model.</param>
/// <param name="Label">For the line of the base price.</param>
/// <param name="Propulsion">Decides the depreciation of a used car.</param>
/// <param name="StandardOptions">Codes that cost nothing because the base price covers them.</param>
public sealed record TrimFacts(
    string TrimCode, string ModelCode, LocalizedText Label, Propulsion Propulsion, IReadOnlySet<string> StandardOptions);
