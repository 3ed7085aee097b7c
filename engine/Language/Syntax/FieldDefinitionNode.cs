namespace Federation.Language;

/// <summary>The definition of a field of an object type or interface. See <see href="https://spec.graphql.org/September2025/#FieldDefinition"/>.</summary>
public sealed class FieldDefinitionNode : SyntaxNode
{
    /// <summary>The description written before the definition, when there is one.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The name of the field.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The arguments that the field takes.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; init; } = [];

    /// <summary>The type of the field.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>The directives applied here, in the order they are written.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FieldDefinition;

    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> GetChildren()
    {
        if (Description is not null)
        {
            yield return Description;
        }

        yield return Name;

        foreach (var node in Arguments)
        {
            yield return node;
        }

        yield return Type;

        foreach (var node in Directives)
        {
            yield return node;
        }
    }
}
