using System.Net;
using System.Text.Json;
using Federation.AspNetCore;
using Federation.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Federation.Server.Tests.AspNetCore;

public sealed class GraphiQLTests : IDisposable
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("graphiql");

    [Fact]
    public async Task Page_ForABrowserInDevelopment_IsServedFromThisHostAlone()
    {
        await using var endpoint = await TestEndpoint.StartAsync(configure: options => options.DefaultQuery = "{ hello } # <b>");

        var answer = await endpoint.GetAsync("/graphql?query=%7B%20hello%20%7D", Browser);

        Assert.Equal((200, "text/html; charset=utf-8", 0), (answer.Status, answer.ContentType, endpoint.Executor.Executed));
        Assert.DoesNotContain("https:", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", answer.Body, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'; script-src 'self';", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_Files_AreServedWhenTheyWereBundled()
    {
        await using var endpoint = await TestEndpoint.StartAsync();
        var page = await endpoint.GetAsync("/graphql", Browser);
        var script = await endpoint.GetAsync("/graphql/ui/main.js");

        if (page.Body.Contains("/graphql/ui/main.js", StringComparison.Ordinal))
        {
            Assert.Equal((200, "text/javascript; charset=utf-8"), (script.Status, script.ContentType));
            Assert.Equal(304, (await endpoint.GetAsync("/graphql/ui/main.js", headers: ("If-None-Match", script.Headers.ETag!.ToString()))).Status);
            Assert.Equal(200, (await endpoint.GetAsync("/graphql/ui/main.css")).Status);
        }
        else
        {
            Assert.Contains("curl -H 'Content-Type: application/json'", page.Body, StringComparison.Ordinal);
            Assert.Equal(404, script.Status);
        }

        Assert.Equal(404, (await endpoint.GetAsync("/graphql/ui/other.js")).Status);
    }

    [Fact]
    public async Task Page_InProduction_IsNotServed()
    {
        await using var endpoint = await TestEndpoint.StartAsync("Production");

        var answer = await endpoint.GetAsync("/graphql?query=%7B%20hello%20%7D", Browser);

        Assert.Equal((200, """{"data":{"hello":"wörld"}}"""), (answer.Status, answer.Body));
        Assert.Equal(404, (await endpoint.GetAsync("/graphql/ui/main.js")).Status);
    }

    [Fact]
    public async Task Identities_InDevelopment_ComeWithTokensThatWork()
    {
        await using var endpoint = await StartWithIdentitiesAsync("Development");

        var page = await endpoint.GetAsync("/graphql", Browser);
        var answer = await endpoint.GetAsync("/graphql/ui/identities");
        using var document = JsonDocument.Parse(answer.Body);
        var offer = Assert.Single(document.RootElement.EnumerateArray());
        var me = await endpoint.PostAsync("""{"query":"{ me }"}""", headers: ("Authorization", $"Bearer {offer.GetProperty("token").GetString()}"));

        Assert.Contains("/graphql/ui/identities", WebUtility.HtmlDecode(page.Body), StringComparison.Ordinal);
        Assert.Equal(("dealer:D-1", "Dealer in Hamburg"), (offer.GetProperty("name").GetString(), offer.GetProperty("label").GetString()));
        Assert.Equal("""{"data":{"me":"sub=dealer:D-1 scope=DEALER dealer=D-1"}}""", me.Body);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Identities_AskedByAnotherSiteOrInProduction_AreNotGiven()
    {
        await using var development = await StartWithIdentitiesAsync("Development");
        await using var production = await StartWithIdentitiesAsync("Production");

        Assert.Equal(400, (await development.GetAsync("/graphql/ui/identities", headers: ("Sec-Fetch-Site", "cross-site"))).Status);
        Assert.Equal(404, (await production.GetAsync("/graphql/ui/identities")).Status);
    }

    public void Dispose() => _data.Delete(recursive: true);

    private Task<TestEndpoint> StartWithIdentitiesAsync(string environment) => TestEndpoint.StartAsync(
        environment,
        builder =>
        {
            builder.Services.AddSingleton<IDemoIdentityProvider, Offers>();
            builder.Services.AddGraphQLIdentity(builder.Configuration, builder.Environment, options => options.DataDirectory = _data.FullName);
        },
        options => options.GraphiQL = true);

    private sealed class Offers : IDemoIdentityProvider
    {
        public IReadOnlyList<DemoIdentityOffer> GetIdentities() => [new("dealer:D-1", "Dealer in Hamburg")];
    }
}
