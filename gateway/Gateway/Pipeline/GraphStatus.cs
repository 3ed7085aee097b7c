using System.Diagnostics.Metrics;

namespace Federation.Gateway.Pipeline;

/// <summary>
/// Whether the graph that is served is the newest one. Measured as <c>gateway.graph.loads</c> (by <c>outcome</c>: <c>served</c>,
/// <c>refused</c>) and <c>gateway.graph.outdated</c> (1 while a newer one is refused). Safe to share between threads.
/// </summary>
internal sealed class GraphStatus
{
    private readonly Counter<long> _loads;
    private readonly TimeProvider _clock;
    private volatile Refusal? _refused;

    public GraphStatus(IMeterFactory meters, TimeProvider clock)
    {
        _clock = clock;
        var meter = meters.Create("Federation.Gateway");
        _loads = meter.CreateCounter<long>("gateway.graph.loads", "{graph}", "Graphs that were put into service or refused.");
        meter.CreateObservableGauge("gateway.graph.outdated", () => _refused is null ? 0 : 1, description: "1 while a newer graph is refused.");
    }

    /// <summary>Why the newest graph is not served, and since when; null when it is.</summary>
    public Refusal? Refused => _refused;

    /// <summary>Notes that a new graph is served.</summary>
    public void Serve()
    {
        _refused = null;
        _loads.Add(1, new KeyValuePair<string, object?>("outcome", "served"));
    }

    /// <summary>Notes that what is served is the newest again: what was refused is gone.</summary>
    /// <returns>False when it was so before.</returns>
    public bool Recover() => Interlocked.Exchange(ref _refused, null) is not null;

    /// <summary>Notes that a new graph cannot be served.</summary>
    /// <returns>False when that is known already.</returns>
    public bool Refuse(string reason)
    {
        if (_refused?.Reason == reason)
        {
            return false;
        }

        _refused = new Refusal(reason, _clock.GetUtcNow());
        _loads.Add(1, new KeyValuePair<string, object?>("outcome", "refused"));
        return true;
    }

    /// <summary>That the newest graph is not served.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Since">Since when.</param>
    internal sealed record Refusal(string Reason, DateTimeOffset Since);
}
