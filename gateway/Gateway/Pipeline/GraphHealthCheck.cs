using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Federation.Gateway.Pipeline;

/// <summary>Tells whether the graph that is served is the newest. An older one only degrades the gateway.</summary>
internal sealed class GraphHealthCheck(GraphStatus status) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(status.Refused is { } refused
            ? HealthCheckResult.Degraded($"A newer graph is refused since {refused.Since:yyyy-MM-dd'T'HH:mm:ss'Z'}: {refused.Reason}")
            : HealthCheckResult.Healthy("the newest graph is served"));
}
