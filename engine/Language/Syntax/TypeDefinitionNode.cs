namespace Federation.Language;

/// <summary>The definition of a named type. See <see href="https://spec.graphql.org/September2025/#TypeDefinition"/>.</summary>
public abstract class TypeDefinitionNode : TypeSystemDefinitionNode
{
    /// <summary>The description written before the definition, when there is one.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The name of the type.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The directives applied here, in the order they are written.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];
}
