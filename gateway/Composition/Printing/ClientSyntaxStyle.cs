using Federation.Composition.Graph;
using Federation.Language;

namespace Federation.Composition.Printing;

/// <summary>The client schema: nothing inaccessible, no word of subgraphs.</summary>
internal sealed class ClientSyntaxStyle(IReadOnlySet<string> exposedTypes) : GraphSyntaxStyle
{
    public override bool Includes(bool exposed) => exposed;

    public override bool IncludesType(string name) => exposedTypes.Contains(name);

    public override IReadOnlyList<DirectiveNode> Directives(GraphType type) => type.Directives;

    public override IReadOnlyList<DirectiveNode> Directives(GraphType type, GraphField field) => field.Directives;

    public override IReadOnlyList<DirectiveNode> Directives(GraphType? inputObject, GraphInputValue value) => value.Directives;

    public override IReadOnlyList<DirectiveNode> Directives(GraphEnumValue value) => value.Directives;
}
