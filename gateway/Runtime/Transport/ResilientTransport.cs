using System.Collections.Concurrent;

namespace Federation.Runtime.Transport;

/// <summary>
/// Spares subgraphs that are in trouble, and clients the wait for them. What it knows of a subgraph outlives the graph that it belongs to.
/// </summary>
public sealed class ResilientTransport(ISubgraphTransport transport, ResilienceOptions? options = null, TimeProvider? clock = null)
    : ISubgraphTransport
{
    private readonly ISubgraphTransport _transport = transport;
    private readonly ConcurrentDictionary<Uri, SubgraphGuard> _guards = new();
    private readonly ResilienceOptions _options = options ?? new ResilienceOptions();
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <inheritdoc />
    public Task<SubgraphAnswer> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var guard = _guards.TryGetValue(request.Source.Url, out var known)
            ? known
            : _guards.GetOrAdd(request.Source.Url, static (_, self) => new SubgraphGuard(self._transport, self._options, self._clock), this);
        return guard.SendAsync(request, cancellationToken);
    }
}
