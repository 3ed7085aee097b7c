namespace Federation.Types;

/// <summary>
/// Finds out which nodes of a graph can reach each other: Tarjan's algorithm (https://doi.org/10.1137/0201010), in time linear
/// in the edges, without recursion. Nodes are compared by reference and visited when they are first asked for.
/// </summary>
internal sealed class StronglyConnectedGroups(Func<object, IEnumerable<object>> edgesFrom)
{
    private readonly Dictionary<object, Node> _nodes = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<Node> _ungrouped = [];
    private int _groups;

    /// <summary>The shortest way from a node back to it, the node first; null when there is none.</summary>
    public IReadOnlyList<object>? FindCycle(object start)
    {
        var group = GroupOf(start);
        var cameFrom = new Dictionary<object, object>(ReferenceEqualityComparer.Instance);
        var open = new Queue<object>([start]);
        while (open.TryDequeue(out var current))
        {
            foreach (var next in edgesFrom(current))
            {
                if (ReferenceEquals(next, start))
                {
                    return WayTo(current, start, cameFrom);
                }

                // Ways that leave the group do not come back.
                if (GroupOf(next) == group && cameFrom.TryAdd(next, current))
                {
                    open.Enqueue(next);
                }
            }
        }

        return null;
    }

    private static List<object> WayTo(object end, object start, Dictionary<object, object> cameFrom)
    {
        var way = new List<object>();
        for (var current = end; !ReferenceEquals(current, start); current = cameFrom[current])
        {
            way.Add(current);
        }

        way.Add(start);
        way.Reverse();
        return way;
    }

    private int GroupOf(object value)
    {
        if (!_nodes.ContainsKey(value))
        {
            Visit(value);
        }

        return _nodes[value].Group;
    }

    private void Visit(object start)
    {
        // Step 1: depth first; a node on the way that is met again pulls everything since into one group.
        var way = new Stack<Node>([Enter(start)]);
        while (way.TryPeek(out var node))
        {
            if (node.Edges.MoveNext())
            {
                if (!_nodes.TryGetValue(node.Edges.Current, out var next))
                {
                    way.Push(Enter(node.Edges.Current));
                }
                else if (next.Group < 0)
                {
                    node.Lowest = Math.Min(node.Lowest, next.Index);
                }

                continue;
            }

            // Step 2: a node from which nothing earlier can be reached closes a group.
            way.Pop();
            if (way.TryPeek(out var parent))
            {
                parent.Lowest = Math.Min(parent.Lowest, node.Lowest);
            }

            if (node.Lowest == node.Index)
            {
                Close(node);
            }
        }
    }

    private Node Enter(object value)
    {
        var node = new Node(_nodes.Count, edgesFrom(value).GetEnumerator());
        _nodes.Add(value, node);
        _ungrouped.Push(node);
        return node;
    }

    private void Close(Node first)
    {
        Node member;
        do
        {
            member = _ungrouped.Pop();
            member.Group = _groups;
            member.Edges.Dispose();
        }
        while (member != first);

        _groups++;
    }

    private sealed class Node(int index, IEnumerator<object> edges)
    {
        public int Index { get; } = index;

        public IEnumerator<object> Edges { get; } = edges;

        public int Lowest { get; set; } = index;

        public int Group { get; set; } = -1;
    }
}
