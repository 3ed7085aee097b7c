using System.Text.Json;
using System.Text.Json.Nodes;

namespace Federation.EndToEnd.Peers;

/// <summary>
/// Others' composition and others' gateway over our running subgraphs: they take our schemas as they are and answer what our
/// gateway answers.
/// </summary>
public sealed class ApolloTests(TestWorld world, ApolloTests.Packages packages) : IClassFixture<ApolloTests.Packages>
{
    [Fact]
    public async Task Composition_OfOurSubgraphs_HasNeitherErrorsNorWarnings()
    {
        var apollo = await AskAsync();

        Assert.Empty(apollo["errors"]!.AsArray());
        Assert.Empty(apollo["hints"]!.AsArray().Where(h => h!["level"]!.GetValue<string>() == "WARN").Select(h => h!["message"]!.GetValue<string>()));
    }

    [Fact]
    public async Task StockFinder_ApolloGateway_AnswersAsOurs()
    {
        var ours = await OursAsync(Operations.StockFinder);

        var apollo = await AskAsync(Operations.StockFinder);

        Assert.Equal(12, ours["stockVehicles"]!["edges"]!.AsArray().Count);
        AssertSame(ours, apollo["answers"]![0]!);
    }

    [Fact]
    public async Task PartnerListing_ApolloGateway_AnswersAsOursOnEveryPage()
    {
        Operation[] pages = [Operations.PartnerListing() with { Identity = Tokens.Partner }, default!];
        var first = await OursAsync(pages[0]);
        var next = first["stockVehicles"]!["pageInfo"]!["endCursor"]!.GetValue<string>();
        pages[1] = Operations.PartnerListing(next) with { Identity = Tokens.Partner };
        var second = await OursAsync(pages[1]);

        var apollo = await AskAsync(pages);

        Assert.Equal(100, second["stockVehicles"]!["nodes"]!.AsArray().Count);
        AssertSame(first, apollo["answers"]![0]!);
        AssertSame(second, apollo["answers"]![1]!);
    }

    private static void AssertSame(JsonNode ours, JsonNode apollo)
    {
        Assert.Null(apollo["errors"]);
        if (!JsonNode.DeepEquals(ours, apollo["data"]))
        {
            Assert.Fail("The answers differ (- ours, + Apollo Gateway):\n" + TextDiff.Between(Readable(ours), Readable(apollo["data"]!)));
        }
    }

    private static string Readable(JsonNode node) => node.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

    private async Task<JsonNode> OursAsync(Operation operation)
    {
        var token = await (await world.TokensAsync()).GetAsync(operation.Identity);
        return JsonNode.Parse((await (await world.StandaloneAsync()).Client.AskAsync(operation, token)).Data.GetRawText())!;
    }

    private async Task<JsonNode> AskAsync(params IReadOnlyList<Operation> operations)
    {
        packages.Node.FolderOrSkip();
        var standalone = await world.StandaloneAsync();
        var tokens = await world.TokensAsync();
        var asked = new List<object>();
        foreach (var operation in operations)
        {
            var token = await tokens.GetAsync(operation.Identity);
            asked.Add(new { query = operation.Query, variables = operation.Variables, authorization = token is null ? null : $"Bearer {token}" });
        }

        var input = new { subgraphs = Programs.Subgraphs.Select(s => new { name = s.Name, url = standalone.Subgraph(s.Name) }), operations = asked };
        var output = await packages.Node.RunAsync(["ask.mjs"], JsonSerializer.Serialize(input), TestContext.Current.CancellationToken);
        Assert.True(output.ExitCode == 0, output.Errors);
        return JsonNode.Parse(output.Output)!;
    }

    /// <summary>Apollo's packages, installed once for the class.</summary>
    public sealed class Packages : IAsyncLifetime
    {
        /// <summary>The script and its packages.</summary>
        public NodeTools Node { get; private set; } = null!;

        /// <inheritdoc/>
        public async ValueTask InitializeAsync() =>
            Node = await NodeTools.InstallAsync("apollo-peers", Path.Combine(RepositoryPaths.Root, "tests", "EndToEnd", "Peers", "apollo"));

        /// <inheritdoc/>
        public ValueTask DisposeAsync() => default;
    }
}
