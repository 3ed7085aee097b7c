using System.Net;
using Xunit;

namespace Federation.Server.Tests.AspNetCore.Streams;

/// <summary>Answers in the parts of <c>multipart/mixed</c>, and when an answer comes in one piece instead.</summary>
public sealed class MultipartTests
{
    private const string Deferred = "{ model { name ... @defer { price } } }";
    private const string Streamed = "{ model { trims @stream(initialCount: 1) { name } } }";
    private const string OnePiece = """{"data":{"model":{"name":"Fenn","price":12493}}}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Defer_IsAnsweredInParts()
    {
        await using var host = await StreamingHost.StartAsync();

        using var response = await host.PostAsync(Deferred, "multipart/mixed;incrementalSpec=v0.2, application/json");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("multipart/mixed; boundary=\"-\"", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            """

            ---
            Content-Type: application/json; charset=utf-8

            {"data":{"model":{"name":"Fenn"}},"pending":[{"id":"0","path":["model"]}],"hasNext":true}
            ---
            Content-Type: application/json; charset=utf-8

            {"incremental":[{"id":"0","data":{"price":12493}}],"completed":[{"id":"0"}],"hasNext":false}
            -----

            """.ReplaceLineEndings("\r\n"),
            await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task Stream_IsAnsweredInParts()
    {
        await using var host = await StreamingHost.StartAsync();

        using var response = await host.PostAsync(Streamed, "multipart/mixed");

        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.StartsWith(
            "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"
            + """{"data":{"model":{"trims":[{"name":"Core"}]}},"pending":[{"id":"0","path":["model","trims"]}],"hasNext":true}""",
            text,
            StringComparison.Ordinal);
        Assert.EndsWith("\"hasNext\":false}\r\n-----\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subscription_AsApolloAsks_IsAnsweredInWrappedParts()
    {
        await using var host = await StreamingHost.StartAsync();

        using var response = await host.PostAsync("subscription { tick(count: 1) }", "multipart/mixed;subscriptionSpec=1.0, application/json");

        Assert.Equal("multipart/mixed; boundary=\"-\"; subscriptionSpec=1.0", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"payload\":{\"data\":{\"tick\":1}}}\r\n-----\r\n",
            await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("*/*")]
    [InlineData("application/json")]
    [InlineData("application/json, multipart/mixed;q=0.9")]
    [InlineData("application/json, multipart/mixed;q=0")]
    [InlineData("application/json, text/event-stream;q=0.5")]
    [InlineData("multipart/mixed;subscriptionSpec=1.0, application/json")]
    [InlineData("multipart/mixed;deferSpec=20220824, application/json")]
    public async Task Defer_ForWhoTakesOrLikesOnePiece_IsAnsweredInOne(string? accept)
    {
        await using var host = await StreamingHost.StartAsync();

        using var response = await host.PostAsync(Deferred, accept);

        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(OnePiece, await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Theory]
    [InlineData("application/json;q=0.9, multipart/mixed", "multipart/mixed; boundary=\"-\"")]
    [InlineData("application/json, multipart/mixed", "multipart/mixed; boundary=\"-\"")]
    [InlineData("text/event-stream;q=0.8, multipart/mixed;q=0.9", "multipart/mixed; boundary=\"-\"")]
    [InlineData("text/event-stream, multipart/mixed", "text/event-stream; charset=utf-8")]
    [InlineData("application/graphql-response+json, application/json, text/event-stream, multipart/mixed", "text/event-stream; charset=utf-8")]
    public async Task Defer_InTheFormatThatIsLikedBest(string accept, string contentType)
    {
        await using var host = await StreamingHost.StartAsync();

        using var response = await host.PostAsync(Deferred, accept);

        Assert.Equal(contentType, response.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("multipart/mixed, application/json", "application/json; charset=utf-8")]
    [InlineData("multipart/mixed, application/json;q=0.9", "multipart/mixed; boundary=\"-\"")]
    [InlineData("multipart/mixed", "multipart/mixed; boundary=\"-\"")]
    [InlineData("application/graphql-response+json, text/event-stream", "application/graphql-response+json; charset=utf-8")]
    public async Task SingleAnswer_ComesInOnePiece_UnlessAStreamIsLikedBetter(string accept, string contentType)
    {
        await using var host = await StreamingHost.StartAsync();

        using var response = await host.PostAsync("{ hello }", accept);

        Assert.Equal(contentType, response.Content.Headers.ContentType!.ToString());
        Assert.Contains("""{"data":{"hello":"wörld"}}""", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.OK)]
    [InlineData("application/graphql-response+json", HttpStatusCode.BadRequest)]
    public async Task Subscription_ForWhoTakesOneAnswer_IsRefused(string? accept, HttpStatusCode status)
    {
        await using var host = await StreamingHost.StartAsync();

        using var response = await host.PostAsync("subscription { sold }", accept);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(
            """{"errors":[{"message":"A subscription has more than one answer, and this request takes one only. Ask for a stream of answers (over HTTP: Accept: text/event-stream), or poll with a query.","locations":[{"line":1,"column":1}],"extensions":{"code":"OPERATION_NOT_SUPPORTED"}}]}""",
            await response.Content.ReadAsStringAsync(Cancellation));
        Assert.False(host.Sold.Subscribed.IsCompleted);
    }

    [Fact]
    public async Task Subscription_LikedLessThanJson_IsStillAnsweredInAStream()
    {
        await using var host = await StreamingHost.StartAsync();

        using var response = await host.PostAsync("subscription { tick(count: 1) }", "application/json, text/event-stream;q=0.5");

        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType!.ToString());
    }
}
