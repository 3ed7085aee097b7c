using Federation.AspNetCore;
using Federation.AspNetCore.Identity;
using Federation.Execution;
using Federation.Gateway.Config;
using Federation.Gateway.Pipeline;
using Federation.Runtime;
using Federation.Runtime.Transport;
using Federation.Validation;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Options;

namespace Federation.Gateway;

/// <summary>Makes a gateway host: as a program of its own, or beside the subgraphs in one process.</summary>
public static class GatewayHost
{
    /// <summary>Runs the gateway as a program.</summary>
    /// <returns>The exit code: 0, 1 for wrong arguments or settings or a port that is taken, 2 when the graph cannot be had.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (!GatewayArguments.TryParse(args, out var options, out var error))
        {
            await TellAsync(error is null ? GatewayArguments.Usage : $"{error}\n\n{GatewayArguments.Usage}", isError: error is not null);
            return error is null ? 0 : 1;
        }

        WebApplication app;
        try
        {
            app = Build(options);
        }
        catch (Exception exception) when (exception is GatewayConfigurationException or OptionsValidationException or InvalidOperationException)
        {
            await TellAsync(exception.Message, isError: true);
            return 1;
        }

        try
        {
            await app.ServeGraphAsync();
        }
        catch (GatewayConfigurationException exception)
        {
            await TellAsync(exception.Message, isError: true);
            await app.DisposeAsync();
            return 2;
        }

        try
        {
            return await app.RunWithGraphQLCommandsAsync(args);
        }
        catch (IOException exception) when (exception.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await TellAsync($"{exception.Message} End the program that listens there, or choose another address with --urls or --port.", isError: true);
            return 1;
        }
    }

    /// <summary>Starts a gateway inside this process and comes back when it listens; the caller stops and disposes it.</summary>
    /// <exception cref="GatewayConfigurationException">A setting is wrong, or the graph cannot be had.</exception>
    public static async Task<WebApplication> StartAsync(GatewayHostOptions options, CancellationToken cancellationToken = default)
    {
        var app = Build(options);
        try
        {
            await app.ServeGraphAsync(cancellationToken);
            await app.StartAsync(cancellationToken);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Builds the host without loading the graph; <see cref="ServeGraphAsync"/> comes before it is started.</summary>
    /// <exception cref="GatewayConfigurationException">A setting is wrong.</exception>
    public static WebApplication Build(GatewayHostOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            EnvironmentName = options.EnvironmentName,
            ApplicationName = "Federation.Gateway",
            ContentRootPath = AppContext.BaseDirectory,
        });

        // What the program brings itself counts least, what the caller hands over counts most.
        // The subgraphs of gateway.json are those of the sample world; a supergraph brings its own.
        builder.Configuration.AddInMemoryCollection(options.Settings);
        if (options.Supergraph is null && builder.Configuration["Gateway:Supergraph"] is null)
        {
            builder.Configuration.Sources.Insert(0, new JsonConfigurationSource { Path = "gateway.json", Optional = true });
        }

        AddLogging(builder.Logging, options);
        if (options.Urls is not null)
        {
            builder.WebHost.UseUrls(options.Urls);
        }
        else if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls("http://localhost:4000");
        }

        builder.AddGateway(options);
        options.ConfigureServices?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapGateway();
        options.ConfigureApp?.Invoke(app);
        return app;
    }

    /// <summary>Adds everything a gateway needs, for a host that is built elsewhere.</summary>
    public static IHostApplicationBuilder AddGateway(this IHostApplicationBuilder builder, GatewayHostOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        var settings = GatewaySettings.Read(builder.Configuration).With(options);
        var subgraphs = settings.OfSubgraphs();
        if (settings.Supergraph is null)
        {
            subgraphs.Check(settings.Subgraphs.Select(s => s.Name));
        }

        var services = builder.Services;
        services.AddSingleton(options.Clock);
        services.AddGraphQLIdentity(builder.Configuration, builder.Environment, o => o.DataDirectory = options.DataDirectory);
        services.AddGraphQLCors(builder.Configuration);

        // The way to the subgraphs.
        services.AddHttpContextAccessor();
        services.AddSingleton<ISubgraphRequestHeaders, CallerCredentials>();
        services.AddSingleton<ISubgraphRequestHeaders, ServiceCredentials>();
        services.AddSingleton<SubgraphStates>();
        services.AddSingleton(p => new HttpSubgraphTransport(
            p.GetServices<ISubgraphRequestHeaders>(), new SubgraphTransportOptions { Http2Subgraphs = settings.Http2 }));
        services.AddSingleton<ISubgraphTransport>(p => settings.Resilience
            ? new ResilientTransport(p.GetRequiredService<HttpSubgraphTransport>())
            : p.GetRequiredService<HttpSubgraphTransport>());

        // The graph.
        services.AddSingleton(p => ExecutorOptions(settings, builder.Environment, p.GetRequiredService<ILogger<GatewayRequestExecutor>>()));
        services.AddSingleton(p => options.Progress ?? new LoggedProgress(p.GetRequiredService<ILogger<LoggedProgress>>()));
        services.AddSingleton(subgraphs);
        services.AddGraphSource(settings);
        services.AddSingleton<GraphSwitch>();
        services.AddSingleton<GraphStart>();
        services.AddSingleton<GatewayGraph>();
        services.AddSingleton<IRequestExecutor>(p => new OverloadGuard(settings.PersistedOperations.Wrap(p.GetRequiredService<GatewayGraph>()), settings));
        services.AddSingleton<ISchemaDocumentProvider>(p => p.GetRequiredService<GatewayGraph>());

        services.Configure<GraphQLHttpOptions>(o => o.VariableBatching = o.RequestBatching = settings.Batching);

        // Partners read whole catalogues; a token says who is one.
        services.Configure<GraphQLHttpOptions>(o => o.MaxCost = user => user.HasClaim(c => c.Type == TokenClaims.Partner) ? ValidationLimits.Trusted.MaxCost : null);

        services.AddSubgraphHealth(settings);
        return builder;
    }

    /// <summary>Maps GraphQL with GraphiQL at <c>/graphql</c> and the health at <c>/health</c>.</summary>
    public static WebApplication MapGateway(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseGraphQLCors(app.Configuration);
        app.UseAuthentication();
        app.MapGraphQL();
        app.MapGraphQLHealth();
        return app;
    }

    /// <summary>Loads the schemas, waits for subgraphs that are not up yet, composes, and puts the graph into service.</summary>
    /// <exception cref="GatewayConfigurationException">The graph cannot be had; the message says why.</exception>
    public static Task ServeGraphAsync(this WebApplication app, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.Services.GetRequiredService<GraphStart>().RunAsync(cancellationToken);
    }

    private static GatewayExecutorOptions ExecutorOptions(GatewaySettings settings, IHostEnvironment environment, ILogger logger)
    {
        var isDevelopment = environment.IsDevelopment();
        return new GatewayExecutorOptions
        {
            QueryTimeout = settings.QueryTimeout,
            MutationTimeout = settings.MutationTimeout,
            RequestTimeout = settings.RequestTimeout,
            SubgraphTimeouts = settings.Timeouts,
            AllowIntrospection = settings.Introspection ?? isDevelopment,
            IncludeSubgraphErrorDetails = isDevelopment,
            ValidationOptions = new ValidationOptions
            {
                Limits = settings.Limits ? ValidationLimits.Default : null,
                MaxErrors = isDevelopment ? 50 : 5,
                Suggestions = isDevelopment,
            },
            OnException = (exception, source) => logger.LogError(exception, "A request to {Subgraph} failed unexpectedly", source?.Name),
        };
    }

    // A command prints its answer on standard output: the log goes to standard error.
    private static void AddLogging(ILoggingBuilder logging, GatewayHostOptions options)
    {
        logging.AddSimpleConsole(o => o.SingleLine = true);
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // What degrades the gateway is told when it begins, not each time somebody asks for the health.
        logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.Error);
        // Why a start failed is told once, by whoever called, and an exception of ours ends the program with its stack trace anyway.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        if (options.LogLevel is { } level)
        {
            logging.SetMinimumLevel(level);
        }
    }

    private static async Task TellAsync(string message, bool isError)
    {
#pragma warning disable RS0030 // how the program is used is told on the terminal before there is a log
        await (isError ? Console.Error : Console.Out).WriteLineAsync(message);
#pragma warning restore RS0030
    }
}
