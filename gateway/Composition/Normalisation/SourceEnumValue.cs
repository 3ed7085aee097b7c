using Federation.Language;

namespace Federation.Composition.Normalisation;

/// <summary>A value of an enum of a source.</summary>
internal sealed class SourceEnumValue
{
    public required EnumValueDefinitionNode Node { get; init; }

    public string Name => Node.Name.Value;

    public bool Inaccessible { get; init; }

    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];
}
