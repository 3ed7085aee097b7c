using System.Reflection;

namespace Federation.Security.Recursion;

/// <summary>
/// Finds the groups of methods that call each other, by Tarjan's algorithm
/// (https://en.wikipedia.org/wiki/Tarjan%27s_strongly_connected_components_algorithm).
/// </summary>
internal sealed class Cycles(CallGraph graph)
{
    private readonly Dictionary<MethodBase, int> _order = [];
    private readonly Dictionary<MethodBase, int> _lowest = [];
    private readonly Stack<MethodBase> _open = new();
    private readonly HashSet<MethodBase> _isOpen = [];
    private readonly List<IReadOnlyList<MethodBase>> _found = [];

    /// <param name="without">Methods that are left out; a cycle that needs one of them is none.</param>
    /// <param name="graph">Who calls whom.</param>
    public static IReadOnlyList<IReadOnlyList<MethodBase>> Find(CallGraph graph, Func<MethodBase, bool> without)
    {
        var search = new Cycles(graph);
        foreach (var method in graph.Methods.Where(method => !without(method)))
        {
            if (!search._order.ContainsKey(method))
            {
                search.Visit(method, without);
            }
        }

        return search._found;
    }

    private void Visit(MethodBase method, Func<MethodBase, bool> without)
    {
        _order[method] = _lowest[method] = _order.Count;
        _open.Push(method);
        _isOpen.Add(method);
        var callsItself = false;
        foreach (var called in graph.CallsFrom(method).Where(called => !without(called)))
        {
            callsItself |= called == method;
            if (!_order.TryGetValue(called, out var order))
            {
                Visit(called, without);
                _lowest[method] = Math.Min(_lowest[method], _lowest[called]);
            }
            else if (_isOpen.Contains(called))
            {
                _lowest[method] = Math.Min(_lowest[method], order);
            }
        }

        if (_lowest[method] != _order[method])
        {
            return;
        }

        var members = new List<MethodBase>();
        MethodBase member;
        do
        {
            member = _open.Pop();
            _isOpen.Remove(member);
            members.Add(member);
        }
        while (member != method);

        if (members.Count > 1 || callsItself)
        {
            _found.Add(members);
        }
    }
}
