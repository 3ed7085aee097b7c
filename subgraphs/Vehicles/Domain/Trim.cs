using Federation.Shared;
using Federation.Shared.Values;

namespace Federation.Vehicles.Domain;

/// <summary>A model with one powertrain and one equipment line: what a customer starts to configure.</summary>
public sealed class Trim : INode
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    public required string Code { get; init; }

    public required LocalizedText Name { get; init; }

    public required string ModelId { get; init; }

    public Model Model { get; init; } = null!;

    public required int ModelYear { get; init; }

    public required string PowertrainCode { get; init; }

    public Powertrain Powertrain { get; init; } = null!;

    /// <summary>Codes of the markets that offer it, each between blanks: <c>" DE FR "</c>.</summary>
    public required string MarketCodes { get; init; }

    /// <summary>What can be ordered with it and what comes with it.</summary>
    public List<TrimOption> TrimOptions { get; init; } = [];

    public required DateOnly ProducedFrom { get; init; }

    public DateOnly? ProducedUntil { get; init; }
}
