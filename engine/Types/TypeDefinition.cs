using Federation.Language;

namespace Federation.Types;

/// <summary>
/// A named type of a schema, definition and extensions merged. It is created by the schema it belongs to and
/// never changes afterwards; identity is reference identity.
/// </summary>
public abstract class TypeDefinition : GraphQLType
{
    private protected TypeDefinition(string name)
    {
        Name = name;
    }

    /// <summary>The name, unique in the schema.</summary>
    public string Name { get; }

    /// <summary>The description from the SDL, markdown; null when there is none.</summary>
    public string? Description { get; internal set; }

    /// <summary>The directives applied to the definition, then those of its extensions.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; internal set; } = [];

    /// <summary>True for the types whose name begins with <c>__</c>.</summary>
    public bool IsIntrospection => Name.StartsWith("__", StringComparison.Ordinal);

    /// <inheritdoc />
    public override TypeDefinition NamedType => this;

    /// <summary>Where the definition and its extensions stand; empty for built-in types.</summary>
    internal List<SdlOrigin> Origins { get; } = [];

    /// <inheritdoc />
    public override string ToString() => Name;
}
