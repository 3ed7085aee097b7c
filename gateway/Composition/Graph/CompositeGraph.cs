using Federation.Types;

namespace Federation.Composition.Graph;

/// <summary>
/// One graph made of several source schemas. Immutable; says for each type and field which source can answer it and
/// what must be known before. Nothing in it depends on the dialect that the sources were written in.
/// </summary>
public sealed class CompositeGraph
{
    private readonly Dictionary<string, GraphType> _typesByName;
    private readonly Dictionary<string, (GraphType Type, ulong In)[]> _possibleTypes = new(StringComparer.Ordinal);

    internal CompositeGraph(IReadOnlyList<GraphSource> sources, IReadOnlyList<GraphType> types, Schema clientSchema)
    {
        Sources = sources;
        Types = types;
        ClientSchema = clientSchema;
        _typesByName = types.ToDictionary(t => t.Name, StringComparer.Ordinal);
        foreach (var type in types)
        {
            _possibleTypes[type.Name] = FindPossibleTypes(type);
        }
    }

    /// <summary>The subgraphs, ordered by name.</summary>
    public IReadOnlyList<GraphSource> Sources { get; }

    /// <summary>The types, ordered by name; also those that clients do not see.</summary>
    public IReadOnlyList<GraphType> Types { get; }

    /// <summary>What clients see.</summary>
    public Schema ClientSchema { get; }

    /// <summary>The type of that name; null when there is none.</summary>
    public GraphType? Type(string name) => _typesByName.GetValueOrDefault(name);

    /// <summary>The object types that a value of the given type can have when it comes from the given source.</summary>
    public IEnumerable<GraphType> PossibleTypes(string typeName, int source)
    {
        foreach (var (type, sources) in _possibleTypes.GetValueOrDefault(typeName) ?? [])
        {
            if ((sources & (1UL << source)) != 0)
            {
                yield return type;
            }
        }
    }

    /// <summary>Whether a value of the given type can be of an object type when it comes from the given source.</summary>
    public bool IsPossible(string typeName, string objectTypeName, int source) =>
        PossibleTypes(typeName, source).Any(t => t.Name == objectTypeName);

    private (GraphType Type, ulong In)[] FindPossibleTypes(GraphType type) => type.Kind switch
    {
        TypeKind.Object => [(type, type.In)],
        TypeKind.Union => [.. type.Members.Where(m => _typesByName.ContainsKey(m.Name)).Select(m => (_typesByName[m.Name], m.In))],
        TypeKind.Interface => [.. Types
            .Where(t => t.Kind == TypeKind.Object)
            .SelectMany(t => t.Implements.Where(i => i.Name == type.Name).Select(i => (t, i.In)))],
        _ => [],
    };
}
