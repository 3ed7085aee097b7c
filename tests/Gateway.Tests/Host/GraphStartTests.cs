using Federation.TestKit;

namespace Federation.Gateway.Tests.Host;

/// <summary>What the program says when it cannot serve, and how it ends.</summary>
public sealed class GraphStartTests
{
    [Fact]
    public async Task Start_FileIsMissing_EndsWithTwo()
    {
        var (code, output) = await RunAsync("--supergraph", "nowhere.graphql");
        Assert.Equal((2, "There is no file \"nowhere.graphql\". Compose one: fed compose --dir schema --output nowhere.graphql."), (code, output));
    }

    [Fact]
    public async Task Start_FileIsNoSupergraph_EndsWithTwoAndEveryMistakeWithItsPlace()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "s.graphql");
        await File.WriteAllTextAsync(path, "type Query {", TestContext.Current.CancellationToken);
        var (code, output) = await RunAsync("--supergraph", path);
        Assert.Equal(
            (2, $"{path} makes no graph:\n  INVALID_FEDERATION_SUPERGRAPH The supergraph is not GraphQL: Syntax Error: Expected Name, found <EOF>. (supergraph:1:13)"),
            (code, output));
    }

    [Fact]
    public async Task Start_AddressDoesNotAnswer_EndsWithTwo()
    {
        var url = $"http://127.0.0.1:{FreePort.Next()}/supergraph";
        var (code, output) = await RunAsync("--supergraph", url);
        Assert.Equal((2, $"The supergraph at {url} cannot be had: it cannot be reached."), (code, output));
    }

    [Fact]
    public async Task Start_SettingNamesNoSubgraph_IsAnError()
    {
        var (code, output) = await RunAsync(
            new Dictionary<string, string> { ["Gateway__Timeouts__vehicels"] = "2" },
            "--supergraph",
            Path.Combine(RepositoryPaths.Schema, "supergraph.graphql"));
        Assert.Equal(
            (2, "Gateway:Timeouts names \"vehicels\", which is not a subgraph. There are customers, offers, orders, services, vehicles."), (code, output));
    }

    [Theory]
    [InlineData("--watch needs --supergraph FILE or URL: subgraphs are only asked at start.", "--watch")]
    [InlineData("--supergraph and --schema do not go together: a supergraph has the schemas of all subgraphs.", "--supergraph", "a", "--schema", "b")]
    public async Task Start_OptionsThatDoNotGoTogether_EndWithOne(string expected, params string[] arguments)
    {
        var (code, output) = await RunAsync(arguments);
        Assert.Equal((1, expected), (code, output));
    }

    private static Task<(int Code, string Output)> RunAsync(params string[] arguments) => RunAsync(new Dictionary<string, string>(), arguments);

    private static async Task<(int Code, string Output)> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var data = new TemporaryFolder();
        await using var program = RunningProgram.Start(
            "gateway/Gateway", [.. arguments, "--urls", "http://127.0.0.1:0", "--data", data.Path], environment);
        return (await program.WaitForExitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken), program.Output);
    }
}
