namespace Federation.Runtime.Compilation;

/// <summary>One entry of a representation: where its value lies in the merged answer.</summary>
internal sealed class RepresentationEntry
{
    /// <summary>The bytes before the value: comma, name, colon.</summary>
    public required byte[] Prefix { get; init; }

    /// <summary>The slot of the value.</summary>
    public required int Slot { get; init; }

    /// <summary>True when the subgraph takes null for it.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>What is sent of nested objects, by the id of their type; null for a leaf.</summary>
    public required RepresentationObject?[]? Children { get; init; }
}
