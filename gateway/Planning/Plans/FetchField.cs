using Federation.Language;

namespace Federation.Planning.Plans;

/// <summary>A field that a fetch asks for.</summary>
public sealed class FetchField
{
    /// <summary>The key in the answer of the subgraph and in the merged answer.</summary>
    public required string Key { get; init; }

    /// <summary>The name of the field.</summary>
    public required string Name { get; init; }

    /// <summary>The arguments; variables are forwarded.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; init; } = [];

    /// <summary>How many lists the type has around the value: 0 for <c>T</c>, 2 for <c>[[T]]</c>.</summary>
    public int ListDepth { get; init; }

    /// <summary>What is asked below; null for a leaf.</summary>
    public FetchSelection? Child { get; init; }
}
