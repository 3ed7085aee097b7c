namespace Federation.Planning.Plans;

/// <summary>Objects of the merged answer that an entity fetch completes.</summary>
public sealed class EntityTarget
{
    /// <summary>Where they lie.</summary>
    public required IReadOnlyList<PathStep> Path { get; init; }

    /// <summary>Only objects of this type; null for any.</summary>
    public required string? TypeName { get; init; }

    /// <summary>What is sent for each.</summary>
    public required IReadOnlyList<RepresentationField> Representation { get; init; }
}
