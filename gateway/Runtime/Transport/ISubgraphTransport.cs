namespace Federation.Runtime.Transport;

/// <summary>Sends requests to subgraphs. Never throws for what a subgraph or the network does.</summary>
public interface ISubgraphTransport
{
    /// <summary>Sends one request and waits for the whole answer, at most <see cref="SubgraphRequest.Timeout"/>.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<SubgraphAnswer> SendAsync(SubgraphRequest request, CancellationToken cancellationToken);
}
