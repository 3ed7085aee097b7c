using System.Collections.Concurrent;

namespace Federation.Runtime.Transport;

/// <summary>What was last seen of each subgraph. Safe to share between threads.</summary>
public sealed class SubgraphStates(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, SubgraphState> _states = new(StringComparer.Ordinal);

    /// <summary>The last state of a subgraph; null when nothing was sent to it yet.</summary>
    public SubgraphState? Find(string name) => _states.GetValueOrDefault(name);

    /// <summary>Forgets all subgraphs but these.</summary>
    public void Keep(IEnumerable<string> names)
    {
        foreach (var name in _states.Keys.Except(names, StringComparer.Ordinal))
        {
            _states.TryRemove(name, out _);
        }
    }

    /// <summary>Notes what came of a request; <paramref name="failure"/> is null when it was answered.</summary>
    public void Note(string name, string? failure) => _states[name] = new SubgraphState(failure, clock.GetUtcNow());
}
