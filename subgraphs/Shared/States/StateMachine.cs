using System.Collections.Frozen;

namespace Federation.Shared.States;

/// <summary>The transitions an entity's life allows, as data. Who may take one, when and at what price is the owning subgraph's domain.</summary>
/// <typeparam name="TState">The enum of states.</typeparam>
public sealed class StateMachine<TState>
    where TState : struct, Enum
{
    private readonly FrozenDictionary<TState, TState[]> _next;

    /// <summary>Builds the table; a state that is not named is final.</summary>
    public StateMachine(TState initial, IEnumerable<KeyValuePair<TState, TState[]>> next)
    {
        Initial = initial;
        _next = next.ToFrozenDictionary();
    }

    /// <summary>Where every life begins.</summary>
    public TState Initial { get; }

    /// <summary>The states that may follow, in the order a client should see them; empty for a final state.</summary>
    public IReadOnlyList<TState> Next(TState state) => _next.TryGetValue(state, out var next) ? next : [];

    /// <summary>True when <paramref name="to"/> may follow <paramref name="from"/>.</summary>
    public bool Allows(TState from, TState to) => Next(from).Contains(to);

    /// <summary>True when nothing follows.</summary>
    public bool IsFinal(TState state) => Next(state).Count == 0;

    /// <summary>Replays a life: the last state, or the first pair of states that must not follow each other.</summary>
    public bool TryReplay(IEnumerable<TState> states, out TState last, out TState illegal)
    {
        ArgumentNullException.ThrowIfNull(states);
        using var steps = states.GetEnumerator();
        last = illegal = Initial;
        if (!steps.MoveNext() || !EqualityComparer<TState>.Default.Equals(steps.Current, Initial))
        {
            return false;
        }

        while (steps.MoveNext())
        {
            if (!Allows(last, steps.Current))
            {
                illegal = steps.Current;
                return false;
            }

            last = steps.Current;
        }

        return true;
    }
}
