namespace Federation.Language;

/// <summary>An extension of a named type. See <see href="https://spec.graphql.org/September2025/#TypeExtension"/>.</summary>
public abstract class TypeExtensionNode : TypeSystemDefinitionNode
{
    /// <summary>The name of the type that is extended.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The directives applied here, in the order they are written.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];
}
