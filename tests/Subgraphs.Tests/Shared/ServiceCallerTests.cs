using System.Net;
using System.Net.Http.Json;
using Federation.Services;
using Federation.Shared.Hosting;
using Federation.Shared.Seed;
using Federation.TestKit;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace Federation.Subgraphs.Tests.Shared;

/// <summary>Outside Development a subgraph resolves entities for the gateway only.</summary>
public sealed class ServiceCallerTests
{
    [Fact]
    public async Task Entities_InProductionWithoutTheServiceToken_AreRefused()
    {
        using var folder = new TemporaryFolder();
        var url = $"http://127.0.0.1:{FreePort.Next()}";
        await using WebApplication host = await SubgraphHost.StartAsync(
            ServicesSubgraph.Definition,
            new SubgraphHostOptions { DataDirectory = folder.Path, Urls = url, EnvironmentName = "Production", Clock = new DemoClock(), World = SeedData.Generate() },
            TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        var query = new
        {
            query = "query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }",
            variables = new { r = new[] { new { __typename = "ServiceProduct", id = "x" } } },
        };

        using var refused = await client.PostAsJsonAsync("/graphql", query, TestContext.Current.CancellationToken);
        var text = await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"code\":\"AUTH_NOT_AUTHORIZED\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ServiceProduct", text, StringComparison.Ordinal);

        client.DefaultRequestHeaders.Add("X-Federation-Service", "forged");
        using var forged = await client.PostAsJsonAsync("/graphql", query, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, forged.StatusCode);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }
}
