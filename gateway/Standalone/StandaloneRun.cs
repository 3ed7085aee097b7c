using System.Diagnostics;
using Federation.AspNetCore;
using Federation.AspNetCore.Identity;
using Federation.Customers;
using Federation.Gateway;
using Federation.Gateway.Config;
using Federation.Offers;
using Federation.Orders;
using Federation.Services;
using Federation.Shared.Hosting;
using Federation.Shared.Seed;
using Federation.Vehicles;
using Spectre.Console;

namespace Federation.Standalone;

/// <summary>Starts everything, waits for Ctrl-C, stops everything.</summary>
internal static class StandaloneRun
{
    private static readonly SubgraphDefinition[] s_subgraphs =
    [
        VehiclesSubgraph.Definition,
        OffersSubgraph.Definition,
        OrdersSubgraph.Definition,
        CustomersSubgraph.Definition,
        ServicesSubgraph.Definition,
    ];

    /// <summary>Runs until the caller cancels.</summary>
    /// <returns>0 after a clean end, 1 when something does not start.</returns>
    public static async Task<int> RunAsync(StandaloneOptions options, CancellationToken cancellationToken)
    {
        if (Console.IsOutputRedirected)
        {
            // A log file takes no colours.
            AnsiConsole.Profile.Capabilities.Ansi = false;
            AnsiConsole.Profile.Capabilities.Links = false;
        }

        StandaloneText.SuitOutput();
        var apps = new List<WebApplication>();
        try
        {
            await StartAsync(options, apps, cancellationToken);
            StandaloneText.WriteReady(options, s_subgraphs);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return 0;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            AnsiConsole.MarkupLine("[grey]Stopping ...[/]");
            return 0;
        }
        catch (Exception wrong) when (wrong is GatewayConfigurationException || StartFailure.Explain(wrong) is not null)
        {
            // A port that is taken, a setting that cannot be used: the message says what to do, the stack trace nothing.
            StandaloneText.WriteFailure(StartFailure.Explain(wrong) ?? wrong.Message, options);
            return 1;
        }
        finally
        {
            await StopAsync(apps);
        }
    }

    private static async Task StartAsync(StandaloneOptions options, List<WebApplication> apps, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        await AnsiConsole.Status().StartAsync("Starting ...", async status =>
        {
            // One sample world for all: its parts are generated once, and only when a database has to be filled.
            var progress = new StepProgress(status);
            var world = SeedData.Generate(SeedSize.Small, progress);
            var starts = s_subgraphs.Select((definition, index) => StartAsync(definition, options, index + 1, world, progress, cancellationToken)).ToList();
            try
            {
                apps.AddRange(await Task.WhenAll(starts));
            }
            catch
            {
                // Those that did start are stopped by the caller.
                foreach (var started in starts.Where(s => s.IsCompletedSuccessfully))
                {
                    apps.Add(await started);
                }

                throw;
            }

            progress.Report("composing the graph");
            apps.Insert(0, await GatewayHost.StartAsync(
                new GatewayHostOptions
                {
                    Subgraphs = [.. s_subgraphs.Select((s, index) => new SubgraphAddress(s.Name, new Uri(options.SubgraphUrl(index + 1) + "/graphql")))],
                    DataDirectory = options.DataDirectory,
                    Clock = options.Clock,
                    Urls = options.GatewayUrl,
                    Progress = progress,
                    LogLevel = LogLevel.Warning,
                    ConfigureServices = services => services
                        .AddSingleton<IDemoIdentityProvider, DemoIdentities>()
                        .Configure<GraphQLHttpOptions>(o => o.DefaultQuery = StandaloneText.FirstQuery),
                },
                cancellationToken));
        });
        AnsiConsole.MarkupLineInterpolated($"[green]Ready[/] after {watch.Elapsed.TotalSeconds:0.0} s.");
    }

    private static Task<WebApplication> StartAsync(
        SubgraphDefinition definition, StandaloneOptions options, int offset, SeedData world, IProgress<string> progress, CancellationToken cancellationToken) =>
        Task.Run(
            () => SubgraphHost.StartAsync(
                definition,
                new SubgraphHostOptions
                {
                    DataDirectory = options.DataDirectory,
                    Reset = options.Reset,
                    Clock = options.Clock,
                    Urls = options.SubgraphUrl(offset),
                    World = world,
                    Progress = progress,
                    LogLevel = LogLevel.Warning,
                    Defaults = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) { ["Media:BaseUrl"] = options.SubgraphUrl(offset) + "/media/" },
                },
                cancellationToken),
            cancellationToken);

    // The gateway first, so that no request meets a subgraph that is gone.
    private static async Task StopAsync(List<WebApplication> apps)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        foreach (var app in apps)
        {
            await app.StopAsync(limit.Token);
            await app.DisposeAsync();
        }
    }
}
