namespace Federation.Language;

/// <summary>The definition of a directive. See <see href="https://spec.graphql.org/September2025/#DirectiveDefinition"/>.</summary>
public sealed class DirectiveDefinitionNode : TypeSystemDefinitionNode
{
    /// <summary>The description written before the definition, when there is one.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The name without the <c>@</c>.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The arguments that the directive takes.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; init; } = [];

    /// <summary>True when it may stand more than once at one place.</summary>
    public bool Repeatable { get; init; }

    /// <summary>The names of the places where it may stand, for example <c>FIELD</c>.</summary>
    public IReadOnlyList<NameNode> Locations { get; init; } = [];

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.DirectiveDefinition;

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

        foreach (var node in Locations)
        {
            yield return node;
        }
    }
}
