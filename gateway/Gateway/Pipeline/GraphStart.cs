using Federation.Composition;
using Federation.Gateway.Config;
using Federation.Gateway.Schemas;

namespace Federation.Gateway.Pipeline;

/// <summary>Loads the first graph and puts it into service.</summary>
internal sealed class GraphStart(IGraphLoader loader, GraphSwitch graphs, ILogger<GraphStart> logger)
{
    /// <exception cref="GatewayConfigurationException">The graph cannot be had; the message says every mistake.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var result = await loader.LoadAsync(cancellationToken);
        foreach (var hint in result.Hints)
        {
            logger.LogInformation("Composition hint {Hint}", hint);
        }

        if (!result.IsValid)
        {
            throw new GatewayConfigurationException(Describe(loader.Place, result));
        }

        graphs.Serve(result.Graph);
    }

    /// <summary>Why there is no graph, with every mistake and its place.</summary>
    public static string Describe(string place, CompositionResult result) =>
        $"{place} make{(place.StartsWith("The ", StringComparison.Ordinal) ? "" : "s")} no graph:{string.Concat(result.Errors.Select(e => $"\n  {e}"))}";
}
