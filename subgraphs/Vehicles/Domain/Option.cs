using Federation.Shared;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Vehicles.Domain;

/// <summary>Something that can be ordered with a car of its model.</summary>
public sealed class Option : INode
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    public required string Code { get; init; }

    public required LocalizedText Name { get; init; }

    public LocalizedText? Description { get; init; }

    public required OptionKind Kind { get; init; }

    public required string GroupId { get; init; }

    public OptionGroup Group { get; init; } = null!;

    /// <summary>Not shown to customers; other options bring it along.</summary>
    public bool Hidden { get; init; }

    /// <summary>Six hexadecimal digits of a paint or a trim colour, null where there is none.</summary>
    public string? Colour { get; init; }

    /// <summary>What a package brings along.</summary>
    public List<Option> PackageContents { get; init; } = [];
}
