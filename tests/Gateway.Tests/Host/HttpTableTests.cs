using Federation.AspNetCore;
using Federation.Execution;
using Federation.Gateway.Config;
using Federation.Language;
using Federation.TestKit;
using Federation.TestKit.Http;
using Federation.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Federation.Gateway.Tests.Host;

/// <summary>The gateway answers bad requests as a subgraph does: one table for both, here over sockets.</summary>
public sealed class HttpTableTests
{
    [Fact]
    public async Task Gateway_EveryCombination_IsAnsweredAsTheTableSays()
    {
        using var data = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(data.Path, "table.graphql"), HttpTable.Sdl, TestContext.Current.CancellationToken);
        var changes = 0;
        await using var subgraph = await StartSubgraphAsync(() => Interlocked.Increment(ref changes));
        await using var gateway = await GatewayHost.StartAsync(
            new GatewayHostOptions
            {
                Subgraphs = [new SubgraphAddress("table", new Uri(subgraph.Urls.First() + "/graphql"))],
                SchemaDirectory = data.Path,
                DataDirectory = data.Path,
                Urls = "http://127.0.0.1:0",
                EnvironmentName = "Production",
                LogLevel = LogLevel.Critical,
                Progress = new Progress<string>(),
            },
            TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(gateway.Urls.First()) };

        var expected = await HttpTableRun.AssertAsync(client, servesPage: false, TestContext.Current.CancellationToken);

        Assert.Equal(expected, changes);
    }

    private static async Task<WebApplication> StartSubgraphAsync(Func<int> change)
    {
        var resolvers = new ResolverMap();
        resolvers.Add("Query", "hello", new PureFieldResolver(_ => "wörld"));
        resolvers.Add("Query", "failing", new PureFieldResolver(_ => throw new GraphQLException("No.", "REFUSED")));
        resolvers.Add("Mutation", "change", new PureFieldResolver(_ => change()));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IRequestExecutor>(new RequestExecutor(SchemaBuilder.Build(Utf8GraphQLParser.Parse(HttpTable.Sdl)).Schema!, resolvers));
        var app = builder.Build();
        app.MapGraphQL();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
