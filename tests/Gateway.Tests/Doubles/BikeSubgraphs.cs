using Federation.AspNetCore;
using Federation.Composition.Printing;
using Federation.Composition.Supergraphs;
using Federation.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Federation.Gateway.Tests.Doubles;

/// <summary>The subgraphs of the bike shop over sockets.</summary>
internal sealed class BikeSubgraphs : IAsyncDisposable
{
    private readonly List<WebApplication> _apps = [];

    private BikeSubgraphs()
    {
    }

    /// <summary>The supergraph with their addresses.</summary>
    public string Supergraph { get; private set; } = "";

    public static async Task<BikeSubgraphs> StartAsync()
    {
        var subgraphs = new BikeSubgraphs();
        var graph = TestGateway.Compose(BikeSchemas.All).Graph!;
        var urls = new Dictionary<string, Uri>(StringComparer.Ordinal);
        foreach (var (name, sdl) in BikeSchemas.All)
        {
            var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development", ApplicationName = name });
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.AddSingleton<IRequestExecutor>(MockWorld.Subgraph(sdl));
            var app = builder.Build();
            app.MapGraphQL();
            await app.StartAsync(TestContext.Current.CancellationToken);
            subgraphs._apps.Add(app);
            urls[name] = new Uri(app.Urls.First() + "/graphql");
        }

        subgraphs.Supergraph = SupergraphPrinter.Print(graph.WithUrls(urls));
        Assert.Empty(SupergraphReader.Read(subgraphs.Supergraph).Errors);
        return subgraphs;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var app in _apps)
        {
            await app.DisposeAsync();
        }
    }
}
