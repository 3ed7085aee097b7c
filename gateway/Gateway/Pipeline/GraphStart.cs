using Federation.Composition;
using Federation.Gateway.Config;
using Federation.Gateway.Schemas;
using Federation.Runtime;
using Federation.Runtime.Transport;

namespace Federation.Gateway.Pipeline;

/// <summary>Loads the schemas, composes them and puts the graph into service.</summary>
internal sealed class GraphStart(
    ISchemaLoader loader,
    GatewayGraph graph,
    ISubgraphTransport transport,
    SubgraphStates states,
    GatewayExecutorOptions options,
    ILogger<GraphStart> logger)
{
    /// <exception cref="GatewayConfigurationException">The schemas cannot be had or do not compose; every mistake has been logged.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var schemas = await loader.LoadAsync(cancellationToken);
        var result = Composer.Compose(schemas);
        foreach (var hint in result.Hints)
        {
            logger.LogInformation("Composition hint {Hint}", hint);
        }

        foreach (var error in result.Errors)
        {
            logger.LogError("Composition error {Error}", error);
        }

        if (!result.IsValid)
        {
            throw new GatewayConfigurationException(
                $"The schemas of {string.Join(", ", schemas.Select(s => s.Name))} do not compose: {result.Errors.Count} errors, see above.");
        }

        graph.Serve(result.Graph, new GatewayRequestExecutor(result.Graph, transport, states, options));
        logger.LogInformation(
            "Serving one graph of {Count} subgraphs: {Subgraphs}", schemas.Count, string.Join(", ", result.Graph.Sources.Select(s => s.Name)));
    }
}
