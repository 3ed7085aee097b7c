using Federation.Language;
using Federation.Types;

namespace Federation.Planning.Shapes;

/// <summary>One entry of an object of the answer.</summary>
public sealed class ShapeField
{
    /// <summary>The key in the answer.</summary>
    public required string ResponseName { get; init; }

    /// <summary>The name of the field.</summary>
    public required string Name { get; init; }

    /// <summary>The field in the client schema; null for the fields of introspection.</summary>
    public OutputField? Field { get; init; }

    /// <summary>The arguments as the client wrote them.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; init; } = [];

    /// <summary>What is selected below; null for a leaf and for introspection.</summary>
    public Shape? Child { get; init; }

    /// <summary>The places in the document that ask for it.</summary>
    public required IReadOnlyList<FieldNode> Nodes { get; init; }

    /// <summary>True for <c>__typename</c>.</summary>
    public bool IsTypename => Name == "__typename";

    /// <summary>True for <c>__schema</c> and <c>__type</c>.</summary>
    public bool IsIntrospection => Field is null && !IsTypename;
}
