using Federation.Planning.Facts;

namespace Federation.Planning.Solving;

/// <summary>
/// Interned sets of states, at most one for each source: the same set in the same order is the same instance. The order is
/// that of preference: of two states that could answer at the same cost the first does, so what was there before comes first.
/// </summary>
internal sealed class StateSet
{
    private readonly Dictionary<int, StateSet> _next = [];
    private readonly Counter _counter;

    private StateSet(Counter counter, IReadOnlyList<State> states)
    {
        _counter = counter;
        Id = counter.Next();
        States = states;
        foreach (var state in states)
        {
            Sources |= 1UL << state.Source;
        }
    }

    public int Id { get; }

    public IReadOnlyList<State> States { get; }

    public ulong Sources { get; }

    public static StateSet CreateEmpty() => new(new Counter(), []);

    /// <summary>The set with more states; called on the empty set.</summary>
    public StateSet Of(params ReadOnlySpan<State> states)
    {
        var set = this;
        foreach (var state in states)
        {
            set = set.With(state);
        }

        return set;
    }

    private StateSet With(State last)
    {
        if (!_next.TryGetValue(last.Id, out var set))
        {
            _next[last.Id] = set = new StateSet(_counter, [.. States, last]);
        }

        return set;
    }

    private sealed class Counter
    {
        private int _value;

        public int Next() => _value++;
    }
}
