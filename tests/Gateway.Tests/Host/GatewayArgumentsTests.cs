using Federation.Gateway.Config;

namespace Federation.Gateway.Tests.Host;

public sealed class GatewayArgumentsTests
{
    [Fact]
    public void TryParse_EveryOption_IsRead()
    {
        Assert.True(GatewayArguments.TryParse(
            ["--subgraph", "a=http://localhost:1/graphql", "--subgraph=b=http://localhost:2/graphql", "--schema", "s", "--wait", "5", "--port", "4010", "--data", "d", "--clock", "demo"],
            out var options, out _));
        Assert.Equal(["a", "b"], options.Subgraphs.Select(s => s.Name));
        Assert.Equal(new Uri("http://localhost:2/graphql"), options.Subgraphs[1].Url);
        Assert.Equal(("s", 5, "http://localhost:4010", "d"), (options.SchemaDirectory, options.Wait!.Value.TotalSeconds, options.Urls, options.DataDirectory));
        Assert.Equal(new DateTime(2026, 3, 1), options.Clock.GetUtcNow().Date);
    }

    [Fact]
    public void TryParse_Supergraph_IsReadAndNothingElseIsSaid()
    {
        Assert.True(GatewayArguments.TryParse(["--supergraph", "s.graphql", "--watch", "--poll=0.5"], out var options, out _));
        Assert.Equal(("s.graphql", true, 0.5), (options.Supergraph, options.Watch, options.Poll!.Value.TotalSeconds));
        Assert.True(GatewayArguments.TryParse(["--watch=false"], out options, out _));
        Assert.Equal((null, false), (options.Supergraph, options.Watch));
    }

    [Theory]
    [InlineData("--poll 0", "--poll does not take \"0\".")]
    [InlineData("--watch=maybe", "--watch does not take \"maybe\".")]
    [InlineData("--subgraph vehicles", "\"vehicles\" is not a subgraph. Write NAME=URL, for example vehicles=http://localhost:4001/graphql.")]
    [InlineData("--subgraph v=localhost:4001", "\"v=localhost:4001\" is not a subgraph. Write NAME=URL, for example vehicles=http://localhost:4001/graphql.")]
    [InlineData("--port http", "--port does not take \"http\".")]
    [InlineData("--clock moon", "--clock does not take \"moon\".")]
    [InlineData("--port", "--port needs a value.")]
    [InlineData("--nope", "--nope is not an option.")]
    [InlineData("nope", "nope is not an option.")]
    public void TryParse_WrongUse_SaysWhatWouldBeRight(string line, string expected)
    {
        Assert.False(GatewayArguments.TryParse(line.Split(' '), out _, out var error));
        Assert.Equal(expected, error);
    }

    [Fact]
    public void TryParse_Help_IsNoError()
    {
        Assert.False(GatewayArguments.TryParse(["--help"], out _, out var error));
        Assert.Null(error);
    }
}
