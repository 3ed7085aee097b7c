using Federation.AspNetCore;
using Federation.AspNetCore.Identity;
using Federation.Server;
using Federation.Shared.Graph;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Federation.Shared.Hosting;

/// <summary>Turns a definition into a host: as a program of its own, or beside others in one process.</summary>
public static class SubgraphHost
{
    /// <summary>
    /// Runs a subgraph as a program: <c>return await SubgraphHost.RunAsync(VehiclesSubgraph.Definition, args);</c>. It listens when the
    /// database is ready; <c>schema export</c> touches no database.
    /// </summary>
    /// <returns>The exit code: 0, or 1 for wrong arguments or settings, a port that is taken, a database that cannot be reached: which one is printed.</returns>
    public static async Task<int> RunAsync(SubgraphDefinition definition, string[] args)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(args);
        if (!SubgraphArguments.TryParse(args, out var options, out var error))
        {
            await ReportAsync(error);
            return 1;
        }

        try
        {
            return await Build(definition, options).RunWithGraphQLCommandsAsync(args);
        }
        catch (Exception wrong) when (StartFailure.Explain(wrong) is { } message)
        {
            await ReportAsync(message);
            return 1;
        }
    }

    /// <summary>Starts a subgraph inside this process and comes back when it listens; the caller stops and disposes it.</summary>
    public static async Task<WebApplication> StartAsync(
        SubgraphDefinition definition, SubgraphHostOptions options, CancellationToken cancellationToken = default)
    {
        var app = Build(definition, options);
        try
        {
            await app.StartAsync(cancellationToken);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Builds the host without starting it.</summary>
    public static WebApplication Build(SubgraphDefinition definition, SubgraphHostOptions options)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = options.EnvironmentName,
            ApplicationName = definition.Types.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = options.Defaults });
        builder.Configuration.AddInMemoryCollection(options.Settings);
        ConfigurationKeys.Check(builder.Configuration);
        AddLogging(builder.Logging, options);

        // The order of the hosted services is the order of the start: schema mistakes come first, then the database, then the server.
        AddGraphQL(builder, definition);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(options.Clock);
        builder.Services.AddHealthChecks();
        builder.Services.AddGraphQLCors(builder.Configuration);
        builder.Services.AddGraphQLIdentity(builder.Configuration, builder.Environment, o => o.DataDirectory = options.DataDirectory);
        builder.Services.AddSingleton<IDemoIdentityProvider, DemoIdentities>();
        definition.AddServices(builder.Services, builder.Configuration);

        if (options.Urls is not null)
        {
            builder.WebHost.UseUrls(options.Urls);
        }
        else if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls($"http://localhost:{definition.Port}");
        }

        var app = builder.Build();
        app.UseGraphQLCors(app.Configuration);
        app.UseAuthentication();
        app.MapGraphQL();
        app.MapGraphQLHealth();
        definition.MapEndpoints?.Invoke(app);
        app.Lifetime.ApplicationStarted.Register(() => app.Logger.LogInformation(
            "{Subgraph} runs in {Environment} by {Clock}.", definition.Name, app.Environment.EnvironmentName, options.Clock is DemoClock ? "the demo clock" : "the system clock"));
        return app;
    }

    private static void AddGraphQL(WebApplicationBuilder builder, SubgraphDefinition definition)
    {
        var graphQL = builder.Services.AddGraphQLServer()
            .AddTypes(definition.Types)
            .AddScalar("Vin", DomainScalars.Vin)
            .ModifyPagingOptions(o =>
            {
                o.AllowBackwardPagination = false;
                o.InferConnectionNameFromField = false;
                o.NonNullLists = true;
            })
            .AddMutationConventions(o => o.NonNullErrors = true)
            .AddFiltering()
            .AddSorting()
            .AddProjections()
            .AddAuthorization()
            .ModifyOptions(o => o.EnableFederation = true);
        definition.ConfigureGraphQL?.Invoke(graphQL);
    }

    // A command prints its answer on standard output: the log goes to standard error.
    private static void AddLogging(ILoggingBuilder logging, SubgraphHostOptions options)
    {
        logging.AddSimpleConsole(o => o.SingleLine = true);
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning).AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // Why a start failed is told once, by whoever called, and an exception of ours ends the program with its stack trace anyway.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        if (options.LogLevel is { } level)
        {
            logging.SetMinimumLevel(level);
        }
    }

    private static async Task ReportAsync(string message)
    {
#pragma warning disable RS0030 // wrong use of a program is told on the terminal before there is a log
        await Console.Error.WriteLineAsync(message);
#pragma warning restore RS0030
    }
}
