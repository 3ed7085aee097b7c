using Federation.Shared.Pricing;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Offers.Domain;

/// <summary>What pricing knows of a trim besides its price.</summary>
public sealed class TrimFact
{
    /// <summary>The trim's id in the graph.</summary>
    public required string Id { get; init; }

    public required string TrimCode { get; init; }

    public required string ModelCode { get; init; }

    /// <summary>The model's id in the graph.</summary>
    public required string ModelId { get; init; }

    public required LocalizedText Label { get; init; }

    public required Propulsion Propulsion { get; init; }

    /// <summary>Option codes with blanks between them: what the base price covers.</summary>
    public required string StandardOptions { get; init; }

    /// <summary>What the pricing rule reads.</summary>
    public TrimFacts ToFacts() => new(
        TrimCode, ModelCode, Label, Propulsion, StandardOptions.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal));
}
