using Federation.Composition.Graph;
using Federation.Gateway.Config;
using Federation.Runtime;
using Federation.Runtime.Transport;

namespace Federation.Gateway.Pipeline;

/// <summary>
/// Puts graphs into service. Each has an executor of its own, and so documents and plans of its own; requests that have begun end
/// on the executor they began on, which nobody holds afterwards.
/// </summary>
internal sealed class GraphSwitch(
    GatewayGraph served,
    ISubgraphTransport transport,
    SubgraphStates states,
    SubgraphSettings subgraphs,
    GatewayExecutorOptions options,
    ILogger<GraphSwitch> logger)
{
    /// <summary>The graph that was switched to last, as it was given; null before the first.</summary>
    public CompositeGraph? Last { get; private set; }

    /// <exception cref="GatewayConfigurationException">A setting names a subgraph that the graph does not have.</exception>
    public void Serve(CompositeGraph graph)
    {
        var placed = subgraphs.Apply(graph);
        served.Serve(placed, new GatewayRequestExecutor(placed, transport, states, options));
        Last = graph;
        states.Keep(placed.Sources.Select(s => s.Name));
        logger.LogInformation(
            "Serving one graph of {Count} subgraphs: {Subgraphs}", placed.Sources.Count, string.Join(", ", placed.Sources.Select(s => s.Name)));
    }
}
