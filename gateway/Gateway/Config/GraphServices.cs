using Federation.Gateway.Pipeline;
using Federation.Gateway.Schemas;
using Federation.Runtime.Transport;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Federation.Gateway.Config;

/// <summary>Registers where the graph comes from, and what the health says of it.</summary>
internal static class GraphServices
{
    private static readonly TimeSpan s_pollFile = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_pollUrl = TimeSpan.FromSeconds(10);

    public static void AddGraphSource(this IServiceCollection services, GatewaySettings settings)
    {
        if (settings.Supergraph is not { } place)
        {
            services.AddSingleton<ISchemaLoader>(p => settings.Schema is { } directory
                ? new DirectorySchemaLoader(directory, settings.Subgraphs)
                : new LiveSchemaLoader(
                    p.GetRequiredService<HttpSubgraphTransport>(), settings.Subgraphs, settings.Wait, p.GetRequiredService<IProgress<string>>()));
            services.AddSingleton<IGraphLoader, CompositionLoader>();
            return;
        }

        var isUrl = SubgraphAddress.TryParseUrl(place, out var url);
        services.AddSingleton<ISupergraphSource>(_ => isUrl ? new SupergraphUrl(url!) : new SupergraphFile(place));
        services.AddSingleton<IGraphLoader, SupergraphLoader>();
        if (settings.Watch)
        {
            services.AddSingleton<GraphStatus>();
            services.AddHostedService(p => new GraphWatch(
                p.GetRequiredService<IGraphLoader>(),
                p.GetRequiredService<GraphSwitch>(),
                p.GetRequiredService<GraphStatus>(),
                settings.Poll ?? (isUrl ? s_pollUrl : s_pollFile),
                p.GetRequiredService<ILogger<GraphWatch>>()));
        }
    }

    public static void AddSubgraphHealth(this IServiceCollection services, GatewaySettings settings)
    {
        var health = services.AddHealthChecks();
        if (settings.Supergraph is not null)
        {
            health.Add(new HealthCheckRegistration(
                "subgraphs",
                p => new SubgraphsHealthCheck(p.GetRequiredService<GatewayGraph>(), p.GetRequiredService<SubgraphStates>()),
                failureStatus: null,
                tags: null));
            if (settings.Watch)
            {
                health.Add(new HealthCheckRegistration("graph", p => new GraphHealthCheck(p.GetRequiredService<GraphStatus>()), failureStatus: null, tags: null));
            }

            return;
        }

        foreach (var subgraph in settings.Subgraphs)
        {
            health.Add(new HealthCheckRegistration(
                subgraph.Name, p => new SubgraphHealthCheck(subgraph.Name, p.GetRequiredService<SubgraphStates>()), failureStatus: null, tags: null));
        }
    }
}
