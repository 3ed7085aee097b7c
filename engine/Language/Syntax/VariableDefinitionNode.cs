namespace Federation.Language;

/// <summary>The declaration of a variable. See <see href="https://spec.graphql.org/September2025/#VariableDefinition"/>.</summary>
public sealed class VariableDefinitionNode : SyntaxNode
{
    /// <summary>The description written before the definition, when there is one.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The variable that is declared.</summary>
    public required VariableNode Variable { get; init; }

    /// <summary>The type of the variable.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>The value used when the request gives none.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>The directives applied here, in the order they are written.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.VariableDefinition;

    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> GetChildren()
    {
        if (Description is not null)
        {
            yield return Description;
        }

        yield return Variable;
        yield return Type;

        if (DefaultValue is not null)
        {
            yield return DefaultValue;
        }

        foreach (var node in Directives)
        {
            yield return node;
        }
    }
}
