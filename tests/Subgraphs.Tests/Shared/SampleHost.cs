using Federation.Server;
using Federation.Shared.Data;
using Federation.Shared.Hosting;
using Federation.Shared.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Federation.Subgraphs.Tests.Shared;

/// <summary>A subgraph of a few lines over <see cref="SampleContext"/>, with a data folder of its own.</summary>
internal sealed class SampleHost : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("federation-tests-");

    public static SubgraphDefinition Definition { get; } = new()
    {
        Name = "services",
        Port = 4005,
        Types = typeof(Money).Assembly,
        AddServices = (services, configuration) => services.AddSubgraphDatabase<SampleContext, SampleSeeder>(configuration, "services"),
        ConfigureGraphQL = graphQL => graphQL.AddQueryType<SampleQueries>(),
    };

    public SubgraphHostOptions Options => new()
    {
        DataDirectory = _folder.FullName,
        Clock = new DemoClock(),
        Urls = "http://127.0.0.1:0",
        EnvironmentName = "Development",
        LogLevel = LogLevel.Error,
        Settings = Settings,
    };

    public Dictionary<string, string?> Settings { get; } = new(StringComparer.OrdinalIgnoreCase);

    public string File => Path.Combine(_folder.FullName, "services.db");

    public Task<WebApplication> StartAsync(Func<SubgraphHostOptions, SubgraphHostOptions>? change = null) =>
        SubgraphHost.StartAsync(Definition, change?.Invoke(Options) ?? Options);

    public static IDbContextFactory<SampleContext> Contexts(WebApplication app) => app.Services.GetRequiredService<IDbContextFactory<SampleContext>>();

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}

/// <summary>The queries of the sample.</summary>
public sealed class SampleQueries
{
    public static Money GetPrice() => new(123_450, "EUR", "de-DE");

    public static DateTimeOffset Now(TimeProvider clock) => clock.GetUtcNow();
}
