using System.Globalization;
using Federation.Server;
using Federation.Shared.Hosting;
using Federation.Subgraphs.Tests.Doubles;
using Federation.Subgraphs.Tests.Shared;
using Federation.TestKit;
using Federation.Vehicles;
using Federation.Vehicles.Data;
using Federation.Vehicles.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Federation.Subgraphs.Tests.Vehicles.Generated;

/// <summary>
/// Random operations over the cars in stock answer what plain LINQ finds in memory, on both databases. <c>GENERATED_SEED</c> names another
/// run: a failure says which.
/// </summary>
[Collection("generated")]
public sealed class GeneratedOperationTests(PostgreSqlFixture postgres) : IClassFixture<PostgreSqlFixture>
{
    private const int Operations = 500;

    /// <summary>EF Core compiles a statement for every question; asked again about other values it is there.</summary>
    private const int ValuesOfAQuestion = 8;

    private static int Seed => int.Parse(Environment.GetEnvironmentVariable("GENERATED_SEED") ?? "20260302", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Operation_AtRandom_AnswersAsLinqInMemory()
    {
        using var sqlite = new TemporaryFolder();
        using var postgreSql = new TemporaryFolder();

        // Both at once: the one database waits while the other's statements are compiled.
        await Task.WhenAll(Task.Run(() => RunAllAsync("sqlite", sqlite)), Task.Run(() => RunAllAsync("postgresql", postgreSql)));

        SqliteConnection.ClearAllPools();
    }

    private async Task RunAllAsync(string provider, TemporaryFolder folder)
    {
        await using var subgraph = Host(provider, folder);
        var cars = await CarsAsync(subgraph);
        var (ran, empty) = (0, 0);
        for (var i = 0; i < Operations; i++)
        {
            var operation = Next(i, cars, out var random);
            await RunAsync(subgraph, operation, random, $"on {provider}, operation {i}");
            ran++;
            empty += operation.Expected.Count == 0 ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{ran} operations, {empty} of empty lists, on {provider}.");
        Assert.Equal(500, ran);
        Assert.True(empty < ran / 3, $"{empty} of {ran} lists are empty: the generator has lost its way.");
    }

    /// <summary>One that finds nothing is mostly drawn again: it compares little.</summary>
    private static CarOperation Next(int number, IReadOnlyList<StockVehicle> cars, out Random random)
    {
        for (var attempt = 0; ; attempt++)
        {
            random = new Random(Seed + (number / ValuesOfAQuestion) + (attempt * 100_000));
            var values = new Random(Seed + number);
            var operation = number / ValuesOfAQuestion % 4 == 3 ? CarOperation.Search(random, values, cars) : CarOperation.Conventional(random, values, cars);
            if (operation.Expected.Count > 0 || attempt == 2)
            {
                return operation;
            }
        }
    }

    private static async Task RunAsync(Subgraph subgraph, CarOperation operation, Random random, string name)
    {
        var log = new List<string>();
        var walk = new PageWalk(subgraph, operation, log);
        try
        {
            await (random.Next(3) switch
            {
                0 => walk.ForwardAsync(counted: random.Next(2) == 0),
                1 => walk.BackwardAsync(counted: random.Next(2) == 0),
                _ => walk.BetweenAsync(),
            });
        }
        catch (Exception wrong)
        {
            throw new InvalidOperationException($"GENERATED_SEED={Seed}, {name}, {operation.Expected.Count} cars expected:\n{string.Join('\n', log)}\n{wrong.Message}", wrong);
        }
    }

    private static async Task<IReadOnlyList<StockVehicle>> CarsAsync(Subgraph subgraph)
    {
        var factory = await subgraph.ServiceAsync<IDbContextFactory<VehiclesContext>>();
        await using var database = await factory.CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await database.StockVehicles.AsNoTrackingWithIdentityResolution()
            .Include(v => v.Market)
            .Include(v => v.Trim.Model)
            .Include(v => v.Trim.Powertrain)
            .Include(v => v.Options).ThenInclude(o => o.Group)
            .AsSplitQuery()
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    private Subgraph Host(string provider, TemporaryFolder folder) => new(
        VehiclesSubgraph.Definition with
        {
            ConfigureGraphQL = graphQL =>
            {
                VehiclesSubgraph.Definition.ConfigureGraphQL!(graphQL);
                graphQL.AddQueryType<CarQueries>().ModifyPagingOptions(o => o.AllowBackwardPagination = true);
            },
        },
        new SubgraphHostOptions
        {
            DataDirectory = folder.Path,
            Clock = new DemoClock(),
            World = SubgraphHosts.World,
            EnvironmentName = "Development",
            LogLevel = LogLevel.Error,
            Settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
            {
                ["Database:Provider"] = provider,
                ["ConnectionStrings:Vehicles"] = provider == "sqlite" ? null : postgres.ConnectionString,
            },
        });
}
