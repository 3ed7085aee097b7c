using Federation.Shared.Pricing;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Offers.Domain;

/// <summary>What pricing knows of an option of a model besides its price.</summary>
public sealed class OptionFact
{
    /// <summary>The option's id in the graph.</summary>
    public required string Id { get; init; }

    public required string ModelCode { get; init; }

    public required string Code { get; init; }

    public required LocalizedText Label { get; init; }

    public required OptionKind Kind { get; init; }

    /// <summary>Option codes with blanks between them: what a package absorbs.</summary>
    public required string PackageContents { get; init; }

    /// <summary>What the pricing rule reads.</summary>
    public OptionFacts ToFacts() => new(Code, Label, Kind, PackageContents.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
