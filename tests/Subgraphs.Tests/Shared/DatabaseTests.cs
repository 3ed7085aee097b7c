using Federation.Shared.Data;
using Federation.Shared.Hosting;
using Federation.Shared.Seed;
using Federation.Shared.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Federation.Subgraphs.Tests.Shared;

/// <summary>On SQLite and on a PostgreSQL of the tests' own.</summary>
[Collection("database")]
public sealed class DatabaseTests(PostgreSqlFixture postgres) : IClassFixture<PostgreSqlFixture>
{
    public static TheoryData<string> Providers => ["sqlite", "postgresql"];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Start_NewDatabase_IsFilledOnceAndKept(string provider)
    {
        await using var host = Host(provider);
        var before = SampleSeeder.Runs;
        await using (var app = await host.StartAsync(o => o with { Reset = true }))
        {
            await using var context = await SampleHost.Contexts(app).CreateDbContextAsync(TestContext.Current.CancellationToken);
            Assert.Equal(240, await context.Rows.CountAsync(TestContext.Current.CancellationToken));
        }

        await using (var app = await host.StartAsync())
        {
            Assert.Equal(before + 1, SampleSeeder.Runs);
        }

        await using (var app = await host.StartAsync(o => o with { Reset = true }))
        {
            Assert.Equal(before + 2, SampleSeeder.Runs);
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Start_OtherStamp_IsBuiltAnew(string provider)
    {
        await using var host = Host(provider);
        await using (var app = await host.StartAsync(o => o with { Reset = true }))
        {
            await using var context = await SampleHost.Contexts(app).CreateDbContextAsync(TestContext.Current.CancellationToken);
            await context.Rows.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
            await context.Set<DatabaseStamp>().ExecuteUpdateAsync(s => s.SetProperty(x => x.Value, "of another version"), TestContext.Current.CancellationToken);
        }

        await using (var app = await host.StartAsync())
        {
            await using var context = await SampleHost.Contexts(app).CreateDbContextAsync(TestContext.Current.CancellationToken);
            Assert.Equal(240, await context.Rows.CountAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Start_TwoHostsAtOnce_OneFills(string provider)
    {
        await using var host = Host(provider);
        if (provider == "postgresql")
        {
            await using var first = await host.StartAsync(o => o with { Reset = true });
            await using var context = await SampleHost.Contexts(first).CreateDbContextAsync(TestContext.Current.CancellationToken);
            await context.Set<DatabaseStamp>().ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        }

        var before = SampleSeeder.Runs;
        var apps = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => host.StartAsync()));
        Assert.Equal(before + 1, SampleSeeder.Runs);
        foreach (var app in apps)
        {
            await app.DisposeAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Query_Distance_IsComputedByTheDatabase(string provider)
    {
        await using var host = Host(provider);
        await using var app = await host.StartAsync(o => o with { Reset = true });
        await using var context = await SampleHost.Contexts(app).CreateDbContextAsync(TestContext.Current.CancellationToken);
        var munich = GeoPosition.From(48.137m, 11.575m);
        var rows = await context.Rows.WithinRadius(munich, 50).OrderBy(GeoQuery.SquaredChord<SampleRow>(munich)).ToListAsync(TestContext.Current.CancellationToken);

        var expected = SeedData.Generate().Dealers
            .Select(d => (d.Code, Chord: GeoPosition.From(d.Position).SquaredChordTo(munich)))
            .Where(d => d.Chord <= GeoPosition.SquaredChord(50_000)).OrderBy(d => d.Chord).Select(d => d.Code);
        Assert.Equal(expected, rows.Select(r => r.Code));
        Assert.Equal(8, rows.Count);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Query_StoredValues_ComeBackAndSortByCodePoint(string provider)
    {
        await using var host = Host(provider);
        await using var app = await host.StartAsync(o => o with { Reset = true });
        await using var context = await SampleHost.Contexts(app).CreateDbContextAsync(TestContext.Current.CancellationToken);
        context.AddRange(
            new SampleRow { Code = "zz", Names = LocalizedText.Same("low") },
            new SampleRow { Code = "ZZ", Names = LocalizedText.Of("Paint", "Lack", "Peinture"), At = SeedData.AsOfInstant.AddHours(1), Tags = ["a", "b"] },
            new SampleRow { Code = "ÄZ", Names = LocalizedText.Same("umlaut") });
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        context.ChangeTracker.Clear();

        Assert.Equal(["ZZ", "zz", "ÄZ"], await context.Rows.OrderBy(r => r.Code).Where(r => r.Stock == 0).Select(r => r.Code).ToListAsync(TestContext.Current.CancellationToken));
        var row = await context.Rows.SingleAsync(r => r.At > SeedData.AsOfInstant && r.Tags.Contains("b"), TestContext.Current.CancellationToken);
        Assert.Equal(("Lack", SeedData.AsOfInstant.AddHours(1)), (row.Names.Get("de-AT"), row.At));
    }

    [Fact]
    public void Options_PostgresqlWithoutConnection_SaysWhatIsMissing()
    {
        var mistake = Assert.Throws<ConfigurationException>(() => DatabaseOptions.Read(Configuration(("Database:Provider", "postgresql")), "offers", "data"));
        Assert.Equal(
            "Database:Provider is postgresql, but ConnectionStrings:Offers is missing: set it, for instance to \"Host=localhost;Database=federation;Username=federation\".",
            mistake.Message);
    }

    [Fact]
    public void Options_UnknownProvider_IsAnError()
    {
        var mistake = Assert.Throws<ConfigurationException>(() => DatabaseOptions.Read(Configuration(("Database:Provider", "oracle")), "offers", "data"));
        Assert.Equal("Database:Provider is \"oracle\": it must be sqlite or postgresql.", mistake.Message);
    }

    private SampleHost Host(string provider)
    {
        var host = new SampleHost();
        if (provider == "postgresql")
        {
            host.Settings["Database:Provider"] = "postgresql";
            host.Settings["ConnectionStrings:Services"] = postgres.ConnectionString;
        }

        return host;
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
}
