using Federation.Language;
using Federation.Types;

namespace Federation.Execution;

/// <summary>The fields collected for one response name, before they become a <see cref="Selection"/>.</summary>
internal sealed class SelectionDraft(string responseName, OutputField field)
{
    public string ResponseName { get; } = responseName;

    public OutputField Field { get; } = field;

    public List<FieldNode> Nodes { get; } = [];
}
