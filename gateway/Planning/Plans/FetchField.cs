using System.Runtime.CompilerServices;
using Federation.Language;

namespace Federation.Planning.Plans;

/// <summary>A field that a fetch asks for.</summary>
public sealed class FetchField
{
    private int _listDepth = -1;

    /// <summary>The key in the merged answer.</summary>
    public required string Key { get; init; }

    /// <summary>
    /// The key in the answer of the subgraph. Another one only where the same key of another type has a form there that cannot
    /// stand beside it (https://spec.graphql.org/September2025/#SameResponseShape()).
    /// </summary>
    public string Alias { get; internal set; } = "";

    /// <summary>The name of the field.</summary>
    public required string Name { get; init; }

    /// <summary>The arguments; variables are forwarded.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; init; } = [];

    /// <summary>The type in the subgraph.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>What is asked below; null for a leaf.</summary>
    public FetchSelection? Child { get; init; }

    /// <summary>How many lists the type has around the value: 0 for <c>T</c>, 2 for <c>[[T]]</c>.</summary>
    public int ListDepth => _listDepth >= 0 ? _listDepth : _listDepth = ListDepthOf(Type);

    private static int ListDepthOf(TypeNode type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return type switch
        {
            NonNullTypeNode nonNull => ListDepthOf(nonNull.Type),
            ListTypeNode list => 1 + ListDepthOf(list.Type),
            _ => 0,
        };
    }
}
