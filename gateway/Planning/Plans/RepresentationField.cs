namespace Federation.Planning.Plans;

/// <summary>One entry of a representation: where its value lies in the merged answer.</summary>
public sealed class RepresentationField
{
    /// <summary>The name in the representation, that of the schema.</summary>
    public required string Name { get; init; }

    /// <summary>The key in the merged answer.</summary>
    public required string Key { get; init; }

    /// <summary>True when the subgraph takes null for it.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>True when nested objects must name their type.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>What is sent of nested objects, by their type; null for a leaf.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<RepresentationField>>? Children { get; init; }
}
