using Federation.Gateway.Config;
using Federation.Gateway.Schemas;

namespace Federation.Gateway.Pipeline;

/// <summary>
/// Looks for newer graphs. One that cannot be served changes nothing but the <see cref="GraphStatus"/>: the last good one is kept,
/// and each mistake is told once however often it is met.
/// </summary>
internal sealed class GraphWatch(IGraphLoader loader, GraphSwitch graphs, GraphStatus status, TimeSpan interval, ILogger<GraphWatch> logger)
    : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await LookAsync(stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var result = await loader.LoadAsync(cancellationToken);
            if (!result.IsValid)
            {
                Refuse(GraphStart.Describe(loader.Place, result));
            }
            else if (result.Graph != graphs.Last)
            {
                graphs.Serve(result.Graph);
                status.Serve();
            }
            else if (status.Recover())
            {
                logger.LogInformation("{Place} is again what is served", loader.Place);
            }
        }
        catch (GatewayConfigurationException exception)
        {
            Refuse(exception.Message);
        }
#pragma warning disable CA1031 // the graph in service must outlive whatever is wrong with a new one
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            if (status.Refuse(exception.Message))
            {
                logger.LogError(exception, "A newer graph is refused unexpectedly; the last good one is kept");
            }
        }
    }

    private void Refuse(string reason)
    {
        if (status.Refuse(reason))
        {
            logger.LogError("A newer graph is refused, the last good one is kept: {Reason}", reason);
        }
    }
}
