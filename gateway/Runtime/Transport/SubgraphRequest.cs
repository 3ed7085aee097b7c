using Federation.Composition.Graph;

namespace Federation.Runtime.Transport;

/// <summary>A request to a subgraph.</summary>
/// <param name="Source">The subgraph.</param>
/// <param name="Body">The JSON body.</param>
/// <param name="Timeout">How long to wait for the whole answer.</param>
/// <param name="IsMutation">True when sending it twice is not the same as sending it once.</param>
public sealed record SubgraphRequest(GraphSource Source, ReadOnlyMemory<byte> Body, TimeSpan Timeout, bool IsMutation = false);
