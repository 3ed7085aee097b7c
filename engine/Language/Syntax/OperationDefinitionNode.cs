namespace Federation.Language;

/// <summary>A query, mutation or subscription. See <see href="https://spec.graphql.org/September2025/#OperationDefinition"/>.</summary>
public sealed class OperationDefinitionNode : DefinitionNode
{
    /// <summary>The description written before the definition, when there is one.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The kind of operation; a query when only a selection set is written.</summary>
    public OperationType Operation { get; init; }

    /// <summary>The name; null for an anonymous operation.</summary>
    public NameNode? Name { get; init; }

    /// <summary>The variables that the operation declares.</summary>
    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; init; } = [];

    /// <summary>The directives applied here, in the order they are written.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>The root selection set.</summary>
    public required SelectionSetNode SelectionSet { get; init; }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.OperationDefinition;

    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> GetChildren()
    {
        if (Description is not null)
        {
            yield return Description;
        }

        if (Name is not null)
        {
            yield return Name;
        }

        foreach (var node in VariableDefinitions)
        {
            yield return node;
        }

        foreach (var node in Directives)
        {
            yield return node;
        }

        yield return SelectionSet;
    }
}
