using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Cost;

/// <summary>The selections of one response name at one place, which are executed as one field.</summary>
internal sealed class MergedField(OutputField definition)
{
    public OutputField Definition { get; } = definition;

    /// <summary>The selections in the order they are written; those of a valid document have the same arguments.</summary>
    public List<FieldNode> Nodes { get; } = [];
}
