using Federation.Composition.Graph;
using Federation.Composition.Normalisation;

namespace Federation.Composition.Merging;

/// <summary>In which direction types are used anywhere in the graph; it decides how the values of an enum merge.</summary>
internal sealed class EnumUsage
{
    private readonly HashSet<string> _inputs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _outputs = new(StringComparer.Ordinal);

    public bool IsInput(string name) => _inputs.Contains(name);

    public bool IsOutput(string name) => _outputs.Contains(name);

    public static EnumUsage Of(IReadOnlyList<SourceModel> sources)
    {
        var usage = new EnumUsage();
        foreach (var type in sources.SelectMany(s => s.Types))
        {
            foreach (var field in type.Fields)
            {
                usage._outputs.Add(TypeReference.NamedType(field.Type));
                usage._inputs.UnionWith(field.Arguments.Select(a => TypeReference.NamedType(a.Type)));
            }

            usage._inputs.UnionWith(type.InputFields.Select(f => TypeReference.NamedType(f.Type)));
        }

        return usage;
    }
}
