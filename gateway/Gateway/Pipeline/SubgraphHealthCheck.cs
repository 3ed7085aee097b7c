using Federation.Runtime.Transport;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Federation.Gateway.Pipeline;

/// <summary>
/// Tells what was last seen of one subgraph. A missing subgraph only degrades the gateway: everything else is still answered.
/// </summary>
internal sealed class SubgraphHealthCheck(string name, SubgraphStates states) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(states.Find(name) switch
        {
            null => HealthCheckResult.Healthy("not asked yet"),
            { Failure: null } state => HealthCheckResult.Healthy($"answered at {state.At:yyyy-MM-dd'T'HH:mm:ss'Z'}"),
            { } state => HealthCheckResult.Degraded($"{state.Failure}, at {state.At:yyyy-MM-dd'T'HH:mm:ss'Z'}"),
        });
}
