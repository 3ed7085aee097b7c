using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Pricing;

/// <summary>What the price of a car depends on besides the price list, per option of a model.</summary>
/// <param name="Code">The option.</param>
/// <param name="Label">For its line.</param>
/// <param name="Kind">A package's contents cost nothing beside it.</param>
/// <param name="PackageContents">The codes a package absorbs; empty for anything else.</param>
public sealed record OptionFacts(string Code, LocalizedText Label, OptionKind Kind, IReadOnlyList<string> PackageContents);
