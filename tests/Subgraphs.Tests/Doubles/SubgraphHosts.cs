using Federation.Customers;
using Federation.Offers;
using Federation.Orders;
using Federation.Services;
using Federation.Shared.Hosting;
using Federation.Shared.Seed;
using Federation.Subgraphs.Tests.Doubles;
using Federation.TestKit;
using Federation.Vehicles;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Xunit;

[assembly: AssemblyFixture(typeof(SubgraphHosts))]

namespace Federation.Subgraphs.Tests.Doubles;

/// <summary>
/// The five subgraphs over one sample world, one data folder and one clock; each is seeded once per run. The tests of a subgraph share a
/// collection, so that nobody else's statements come between.
/// </summary>
public sealed class SubgraphHosts : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly DemoClock _clock = new();

    public SubgraphHosts()
    {
        Vehicles = Host(VehiclesSubgraph.Definition);
        Offers = Host(OffersSubgraph.Definition);
        Orders = Host(OrdersSubgraph.Definition);
        Customers = Host(CustomersSubgraph.Definition);
        Services = Host(ServicesSubgraph.Definition);
    }

    /// <summary>What the databases were filled from.</summary>
    public static SeedData World { get; } = SeedData.Generate();

    public Subgraph Vehicles { get; }

    public Subgraph Offers { get; }

    public Subgraph Orders { get; }

    public Subgraph Customers { get; }

    public Subgraph Services { get; }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var subgraph in new[] { Vehicles, Offers, Orders, Customers, Services })
        {
            await subgraph.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private Subgraph Host(SubgraphDefinition definition) => new(definition, new SubgraphHostOptions
    {
        DataDirectory = _folder.Path,
        Clock = _clock,
        World = World,
        EnvironmentName = "Development",
        LogLevel = LogLevel.Error,
    });
}
