using Federation.Composition.Graph;

namespace Federation.Planning.Facts;

/// <summary>An object type, interface or union, with what planning knows of it.</summary>
internal sealed class FactType(int id, GraphType graph, bool isRoot)
{
    public int Id { get; } = id;

    public GraphType Graph { get; } = graph;

    public string Name => Graph.Name;

    public bool IsAbstract => Graph.IsAbstract;

    public bool IsInterface => Graph.Kind == TypeKind.Interface;

    public bool IsRoot { get; } = isRoot;

    /// <summary>The object types that an object of this type can be, ordered by name, with the sources in which it can.</summary>
    public IReadOnlyList<(FactType Type, ulong In)> Possible { get; set; } = [];

    /// <summary>The implemented interfaces of which some source has a stand-in.</summary>
    public IReadOnlyList<FactType> StandIns { get; set; } = [];

    /// <summary>How an object of this type is had from a source that has not given it; ordered by source.</summary>
    public IReadOnlyList<Way> Ways { get; set; } = [];

    /// <summary>True when a source has this interface as an object: it cannot tell which type an object has.</summary>
    public bool IsStandInAt(int source) => ((Graph.StandInIn >> source) & 1) != 0;

    /// <summary>Whether an object of this type can be of another in some source.</summary>
    public bool CanBe(FactType type)
    {
        foreach (var (possible, _) in Possible)
        {
            if (possible == type)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an object of this type that comes from a source can be of another.</summary>
    public bool CanBe(FactType type, int source)
    {
        foreach (var (possible, sources) in Possible)
        {
            if (possible == type && ((sources >> source) & 1) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The types that an object of this type can have when it comes from a source.</summary>
    public IEnumerable<FactType> PossibleIn(int source)
    {
        foreach (var (possible, sources) in Possible)
        {
            if (((sources >> source) & 1) != 0)
            {
                yield return possible;
            }
        }
    }

    /// <inheritdoc />
    public override string ToString() => Name;
}
