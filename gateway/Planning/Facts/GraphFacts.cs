using Federation.Composition.Graph;

namespace Federation.Planning.Facts;

/// <summary>
/// What planning asks of a graph again and again, worked out once for each graph: possible types by source, ways into
/// sources. Immutable, so one instance serves all plannings.
/// </summary>
internal sealed class GraphFacts
{
    private static readonly string[] s_roots = ["Query", "Mutation", "Subscription"];

    private readonly Dictionary<string, FactType> _types = new(StringComparer.Ordinal);
    private int _wayCount;

    public GraphFacts(CompositeGraph graph)
    {
        Graph = graph;
        foreach (var type in graph.Types.Where(t => t.Kind is TypeKind.Object or TypeKind.Interface or TypeKind.Union))
        {
            _types[type.Name] = new FactType(_types.Count, type, isRoot: s_roots.Contains(type.Name, StringComparer.Ordinal));
        }

        foreach (var type in _types.Values)
        {
            type.Possible = PossibleTypes(type);
        }

        foreach (var type in _types.Values)
        {
            type.StandIns =
            [
                .. type.Graph.Implements.Select(i => i.Name).Order(StringComparer.Ordinal).Select(Type).OfType<FactType>().Where(i => i.Graph.StandInIn != 0),
            ];
            type.Ways = WaysTo(type);
        }

        HasPartialUnions = graph.Types.Any(t => t.Kind == TypeKind.Union && t.Members.Any(m => (m.In & t.In) != t.In))
            || graph.Types.SelectMany(t => t.Fields).Any(f => f.In.Count > 1 && IsUnion(f.Type) && f.In.Any(e => !TypeReference.AreEqual(e.Type, f.Type)));
    }

    public CompositeGraph Graph { get; }

    public int WayCount => _wayCount;

    /// <summary>True when some union has other members in one source than in another.</summary>
    public bool HasPartialUnions { get; }

    /// <summary>The composite type of that name; null for leaf types.</summary>
    public FactType? Type(string name) => _types.GetValueOrDefault(name);

    /// <summary>Whether a condition <c>... on name</c> holds for objects of a type.</summary>
    public bool Applies(string condition, FactType type) =>
        condition == type.Name || (Type(condition) is { IsAbstract: true } other && other.CanBe(type));

    private bool IsUnion(Language.TypeNode type) => Type(TypeReference.NamedType(type)) is { Graph.Kind: TypeKind.Union };

    private List<(FactType Type, ulong In)> PossibleTypes(FactType type) => type.Graph.Kind switch
    {
        TypeKind.Object => [(type, type.Graph.In)],
        TypeKind.Union => [.. type.Graph.Members
            .Where(m => _types.ContainsKey(m.Name))
            .Select(m => (_types[m.Name], m.In))
            .OrderBy(m => m.Item1.Name, StringComparer.Ordinal)],
        _ => [.. _types.Values
            .Where(t => t.Graph.Kind == TypeKind.Object)
            .SelectMany(t => t.Graph.Implements.Where(i => i.Name == type.Name).Select(i => (t, i.In)))],
    };

    /// <summary>
    /// Root types can be had everywhere for nothing. Others are had by their own keys and by those of interfaces of which a
    /// source has a stand-in: it takes the interface's name for any implementation. The order does not depend on that of the text.
    /// </summary>
    private List<Way> WaysTo(FactType type)
    {
        if (type.IsRoot)
        {
            return [.. Graph.Sources.Where(s => (s.Bit & type.Graph.In) != 0).Select(s => new Way(_wayCount++, s.Id, type, Lookup: null))];
        }

        var own = type.Graph.Lookups
            .Where(l => type.Graph.Kind == TypeKind.Object || type.IsStandInAt(l.Source))
            .Select(l => new Way(_wayCount++, l.Source, type, l));
        var standIns = type.StandIns.SelectMany(i => i.Graph.Lookups.Where(l => i.IsStandInAt(l.Source)).Select(l => new Way(_wayCount++, l.Source, i, l)));
        return
        [
            .. own.Concat(standIns)
                .OrderBy(w => w.Source)
                .ThenBy(w => w.Type.Name, StringComparer.Ordinal)
                .ThenBy(w => w.Key!.ToString(), StringComparer.Ordinal),
        ];
    }
}
