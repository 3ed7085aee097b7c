using Federation.Language;

namespace Federation.Composition.Normalisation;

/// <summary>An argument or input field of a source.</summary>
internal sealed class SourceInputValue
{
    public required InputValueDefinitionNode Node { get; init; }

    public string Name => Node.Name.Value;

    public TypeNode Type => Node.Type;

    public ValueNode? DefaultValue => Node.DefaultValue;

    public bool Inaccessible { get; init; }

    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    public bool IsRequired => Type is NonNullTypeNode && DefaultValue is null;
}
