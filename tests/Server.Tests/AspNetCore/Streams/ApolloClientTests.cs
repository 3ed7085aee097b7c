using Federation.TestKit.Http;
using Xunit;

namespace Federation.Server.Tests.AspNetCore.Streams;

/// <summary>What Apollo Client makes of our answers in parts.</summary>
public sealed class ApolloClientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{ model { name ... @defer { price } } }", """
        multipart/mixed; boundary="-"
        {"data":{"model":{"name":"Fenn","__typename":"Model"}},"state":"streaming"}
        {"data":{"model":{"name":"Fenn","__typename":"Model","price":12493}},"state":"ready"}
        """)]
    [InlineData("{ model { name price } }", """
        application/graphql-response+json; charset=utf-8
        {"data":{"model":{"name":"Fenn","price":12493,"__typename":"Model"}},"state":"ready"}
        """)]
    public async Task Query_ShowsWhatHasCome(string query, string output) =>
        Assert.Equal(output.ReplaceLineEndings("\n"), await AskAsync("query", query));

    [Fact]
    public async Task Stream_EndsWithTheWholeList()
    {
        var lines = (await AskAsync("query", "{ model { trims @stream(initialCount: 1) { name } } }")).Split('\n');

        Assert.Equal("multipart/mixed; boundary=\"-\"", lines[0]);
        Assert.Equal("""{"data":{"model":{"trims":[{"name":"Core","__typename":"Trim"}],"__typename":"Model"}},"state":"streaming"}""", lines[1]);
        Assert.Equal(
            """{"data":{"model":{"trims":[{"name":"Core","__typename":"Trim"},{"name":"Plus","__typename":"Trim"},{"name":"Sport","__typename":"Trim"}],"__typename":"Model"}},"state":"ready"}""",
            lines[^1]);
    }

    [Fact]
    public async Task Subscription_GivesEachEvent() => Assert.Equal(
        """
        multipart/mixed; boundary="-"; subscriptionSpec=1.0
        {"data":{"tick":1}}
        {"data":{"tick":2}}
        """.ReplaceLineEndings("\n"),
        await AskAsync("subscription", "subscription { tick(count: 2) }"));

    private static async Task<string> AskAsync(string kind, string document)
    {
        await using var host = await StreamingHost.StartAsync();
        var output = await OutsideClients.AskApolloAsync(new Uri(host.Client.BaseAddress!, "/graphql"), kind, document, Cancellation);
        Assert.True(output.ExitCode == 0, output.Output + output.Errors);
        return output.Output.TrimEnd();
    }
}
