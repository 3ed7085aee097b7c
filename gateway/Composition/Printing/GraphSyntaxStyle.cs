using Federation.Composition.Graph;
using Federation.Language;

namespace Federation.Composition.Printing;

/// <summary>What of a graph is written, and with which directives.</summary>
internal abstract class GraphSyntaxStyle
{
    public abstract bool Includes(bool exposed);

    public abstract bool IncludesType(string name);

    public abstract IReadOnlyList<DirectiveNode> Directives(GraphType type);

    public abstract IReadOnlyList<DirectiveNode> Directives(GraphType type, GraphField field);

    public abstract IReadOnlyList<DirectiveNode> Directives(GraphType? inputObject, GraphInputValue value);

    public abstract IReadOnlyList<DirectiveNode> Directives(GraphEnumValue value);
}
