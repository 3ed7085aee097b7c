using Federation.AspNetCore.Batching;
using Federation.AspNetCore.GraphiQL;
using Federation.AspNetCore.Health;
using Federation.AspNetCore.Http;
using Federation.AspNetCore.Identity;
using Federation.AspNetCore.ServerSentEvents;
using Federation.AspNetCore.Streams;
using Federation.AspNetCore.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Federation.AspNetCore;

/// <summary>Maps the GraphQL endpoints of a host.</summary>
public static class GraphQLEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps GraphQL over HTTP and WebSocket at <paramref name="path"/>, events in one connection at <c>/stream</c> below it, the SDL at <c>?sdl</c> and <c>/schema.graphql</c> below it and, for browsers, GraphiQL
    /// with its files under <c>/ui</c>. Requests go to the registered <see cref="Execution.IRequestExecutor"/>.
    /// </summary>
    /// <param name="endpoints">The host's endpoints.</param>
    /// <param name="path">The path.</param>
    /// <param name="configure">Changes the registered <see cref="GraphQLHttpOptions"/> for this endpoint.</param>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, string path = "/graphql", Action<GraphQLHttpOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrEmpty(path);
        path = $"/{path.Trim('/')}";
        var services = endpoints.ServiceProvider;
        var options = (services.GetService<IOptions<GraphQLHttpOptions>>()?.Value ?? new GraphQLHttpOptions()) with { };
        configure?.Invoke(options);
        var isDevelopment = services.GetRequiredService<IHostEnvironment>().IsDevelopment();
        options.CostReport ??= isDevelopment;

        var schemaDocument = new SchemaDocumentEndpoint(options.SchemaDocument ?? isDevelopment);
        var page = options.GraphiQL ?? isDevelopment ? new GraphiQLPage(path, options.DefaultQuery) : null;
        var runner = new OperationRunner(options, services.GetRequiredService<ILoggerFactory>().CreateLogger<OperationRunner>());
        var streams = StreamHost.Create(options.Streams, services);
        var handler = new GraphQLRequestHandler(
            options, new StreamedAnswers(runner, streams), new BatchAnswers(options, runner, streams), new WebSocketEndpoint(options, runner, streams), schemaDocument, page);

        var group = endpoints.MapGroup(path);
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets();
        pipeline.Run(handler.HandleAsync);
        group.Map("", pipeline.Build()).WithDisplayName($"GraphQL {path}");
        var reserved = new ReservedOperations(runner, streams, services.GetRequiredService<IServiceScopeFactory>());
        group.Map("/stream", new SingleConnectionEndpoint(streams, handler, reserved).HandleAsync).WithDisplayName($"GraphQL events {path}");
        group.Map("/schema.graphql", schemaDocument.HandleAsync).WithDisplayName($"GraphQL schema {path}");
        if (page is not null)
        {
            group.Map("/ui/identities", page.HandleIdentitiesAsync).WithDisplayName($"GraphiQL identities {path}");
            group.Map("/ui/{asset}", page.HandleAssetAsync).WithDisplayName($"GraphiQL files {path}");
        }

        return group;
    }

    /// <summary>
    /// Maps the health of the host as JSON: <paramref name="path"/> and <c>/ready</c> below it run all registered health checks, <c>/live</c> only those
    /// tagged <c>live</c>. 200 for Healthy and Degraded, 503 for Unhealthy and, except for <c>/live</c>, once the host has begun to stop.
    /// </summary>
    /// <param name="endpoints">The host's endpoints.</param>
    /// <param name="path">The path.</param>
    public static IEndpointConventionBuilder MapGraphQLHealth(this IEndpointRouteBuilder endpoints, string path = "/health")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var group = endpoints.MapGroup($"/{path.Trim('/')}");
        group.Map("", context => HealthEndpoint.HandleAsync(context, liveOnly: false)).WithDisplayName("Health");
        group.Map("/ready", context => HealthEndpoint.HandleAsync(context, liveOnly: false)).WithDisplayName("Health: ready");
        group.Map("/live", context => HealthEndpoint.HandleAsync(context, liveOnly: true)).WithDisplayName("Health: live");
        return group;
    }

    /// <summary>
    /// Maps the public key of the <see cref="DevelopmentIssuer"/> as a JWKS document, for hosts that do not share its data folder. Maps nothing when
    /// there is no such issuer.
    /// </summary>
    /// <param name="endpoints">The host's endpoints.</param>
    /// <param name="path">The path.</param>
    public static void MapGraphQLIdentityKeys(this IEndpointRouteBuilder endpoints, string path = "/.well-known/jwks.json")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        if (endpoints.ServiceProvider.GetService<DevelopmentIssuer>() is not { } issuer)
        {
            return;
        }

        endpoints.Map(path, context =>
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            return context.Response.WriteAsync(issuer.PublicKeys, context.RequestAborted);
        }).WithDisplayName("Identity keys");
    }
}
