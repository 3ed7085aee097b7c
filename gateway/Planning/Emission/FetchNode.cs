using System.Runtime.CompilerServices;
using Federation.Composition.Graph;
using Federation.Language;
using Federation.Planning.Facts;
using Federation.Planning.Plans;
using Federation.Planning.Selections;

namespace Federation.Planning.Emission;

/// <summary>One entry into a source: a node of the fetch graph, before nodes are grouped into requests.</summary>
internal sealed class FetchNode
{
    private int _level;

    public required int Id { get; init; }

    public required GraphSource Source { get; init; }

    /// <summary>What kind of operation a root entry is; entities are always queried.</summary>
    public required OperationType Operation { get; init; }

    /// <summary>The position of the objects.</summary>
    public required ResponsePath Path { get; init; }

    /// <summary>Only objects of this type; null for all at the position.</summary>
    public FactType? OnlyType { get; init; }

    /// <summary>How the source is entered.</summary>
    public required Way Way { get; init; }

    /// <summary>What the key is read from; null for root entries.</summary>
    public ObjectSelection? Key { get; init; }

    /// <summary>What is sent along.</summary>
    public List<ObjectSelection> Requirements { get; } = [];

    public required FetchSelection Selection { get; init; }

    /// <summary>The nodes that yield the object and what is sent for it.</summary>
    public HashSet<FetchNode> Dependencies { get; } = [];

    public bool IsRoot => Key is null;

    /// <summary>The longest chain that ends here, from 1; asked only when the graph is complete.</summary>
    public int Level => _level != 0 ? _level : _level = FindLevel();

    /// <summary>Whether required data fit: the same field with other arguments needs a representation of its own (R12).</summary>
    public bool CanTake(ObjectSelection requirement)
    {
        foreach (var item in requirement.Items)
        {
            if (Requirements.Append(Key!).Any(r => r.Items.Any(
                i => i.Field.Name == item.Field.Name && i.Request != item.Request)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The given nodes and all that they need.</summary>
    public static HashSet<FetchNode> WithAllNeeded(IEnumerable<FetchNode> nodes)
    {
        var found = new HashSet<FetchNode>();
        var open = new Stack<FetchNode>(nodes);
        while (open.TryPop(out var node))
        {
            if (found.Add(node))
            {
                foreach (var dependency in node.Dependencies)
                {
                    open.Push(dependency);
                }
            }
        }

        return found;
    }

    private int FindLevel()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var level = 0;
        foreach (var dependency in Dependencies)
        {
            level = Math.Max(level, dependency.Level);
        }

        return level + 1;
    }
}
