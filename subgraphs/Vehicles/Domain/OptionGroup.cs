using Federation.Shared;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Vehicles.Domain;

/// <summary>A choice that a build of the model makes: how many of its options have to be and may be taken.</summary>
public sealed class OptionGroup : INode
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    public required string Code { get; init; }

    public required LocalizedText Name { get; init; }

    public required OptionKind Kind { get; init; }

    public required int MinSelect { get; init; }

    /// <summary>Null: as many as wanted.</summary>
    public int? MaxSelect { get; init; }

    public required int SortOrder { get; init; }

    public required string ModelId { get; init; }

    public List<Option> Options { get; init; } = [];
}
