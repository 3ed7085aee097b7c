using Federation.AspNetCore;
using Federation.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Federation.Server.Tests.AspNetCore;

/// <summary>Apollo Client and urql as they are published ask for persisted operations.</summary>
public sealed class PersistedClientTests
{
    private static readonly string s_sources = Path.Combine(RepositoryPaths.Root, "tests", "Server.Tests", "AspNetCore", "Clients");

    [Fact]
    public Task Automatic_SecondRequest_SendsTheHashAlone() => AssertAsync(
        builder => builder.UseAutomaticPersistedOperationPipeline(),
        id: null,
        """{"answers":["wörld","wörld"],"sent":["hash","document+hash","hash"]}""",
        """{"answers":["wörld","wörld"],"sent":["hash","hash"]}"""); // Apollo Client has registered it

    [Fact]
    public Task NotSupported_Clients_SendDocumentsFromThenOn() => AssertAsync(
        _ => { },
        id: null,
        """{"answers":["wörld","wörld"],"sent":["hash","document+hash","document+hash"]}""",
        """{"answers":["wörld","wörld"],"sent":["hash","document+hash","document"]}""");

    [Fact]
    public Task Trusted_IdsOfTheManifest_AreAllThatIsSent() => AssertAsync(
        builder => builder
            .UsePersistedOperationPipeline()
            .AddInMemoryOperationDocumentStorage(new Dictionary<string, string> { ["hello-1"] = "query Hello { hello }" })
            .ModifyRequestOptions(o => o.PersistedOperations.OnlyAllowPersistedDocuments = true),
        id: "hello-1",
        """{"answers":["wörld","wörld"],"sent":["hash","hash"]}""",
        """{"answers":["wörld","wörld"],"sent":["hash","hash"]}""");

    private static async Task AssertAsync(Action<IRequestExecutorBuilder> configure, string? id, string apollo, string urql)
    {
        var tools = await NodeTools.InstallAsync("persisted-clients", s_sources);
        tools.FolderOrSkip();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        configure(builder.Services.AddGraphQLServer().AddQueryType<HelloQuery>());
        await using var app = builder.Build();
        app.MapGraphQL();
        await app.StartAsync(TestContext.Current.CancellationToken);

        var output = await tools.RunAsync(
            ["persisted.mjs", app.Urls.First() + "/graphql", .. id is null ? [] : new[] { id }], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((0, ""), (output.ExitCode, output.Errors));
        Assert.Equal($"{apollo}\n{urql}\n", output.Output);
    }

    private sealed class HelloQuery
    {
        public string GetHello() => "wörld";
    }
}
