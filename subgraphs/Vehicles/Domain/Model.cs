using Federation.Shared;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Vehicles.Domain;

/// <summary>A model line, such as a compact SUV, over all its trims.</summary>
public sealed class Model : INode
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    public required string Code { get; init; }

    public required LocalizedText Name { get; init; }

    public required string BrandCode { get; init; }

    public required BodyStyle BodyStyle { get; init; }

    public required string Segment { get; init; }

    /// <summary>Lower-case words a search looks through: brand and name.</summary>
    public required string SearchText { get; init; }

    public List<Trim> Trims { get; init; } = [];

    public List<OptionGroup> OptionGroups { get; init; } = [];
}
