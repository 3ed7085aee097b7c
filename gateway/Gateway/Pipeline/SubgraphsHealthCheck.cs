using Federation.Runtime.Transport;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Federation.Gateway.Pipeline;

/// <summary>Tells what was last seen of all subgraphs of a graph that may change while the host runs.</summary>
internal sealed class SubgraphsHealthCheck(GatewayGraph graph, SubgraphStates states) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var missing = graph.Graph.Sources
            .Select(s => (s.Name, State: states.Find(s.Name)))
            .Where(s => s.State?.Failure is not null)
            .Select(s => $"{s.Name}: {s.State!.Failure}, at {s.State.At:yyyy-MM-dd'T'HH:mm:ss'Z'}")
            .ToList();
        return Task.FromResult(missing.Count == 0
            ? HealthCheckResult.Healthy($"{graph.Graph.Sources.Count} subgraphs")
            : HealthCheckResult.Degraded(string.Join("; ", missing)));
    }
}
