using System.Net;
using Xunit;

namespace Federation.Server.Tests.AspNetCore.Streams;

/// <summary>GraphQL over Server-Sent Events, an operation a connection, byte by byte.</summary>
public sealed class EventStreamTests
{
    private const string Events = "text/event-stream";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Subscription_IsAnsweredWithItsEventsAndTheEnd()
    {
        await using var host = await StreamingHost.StartAsync();

        using var response = await host.PostAsync("subscription { tick(count: 2) }", Events);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
        Assert.Equal(
            ":\n\nevent: next\ndata: {\"data\":{\"tick\":1}}\n\nevent: next\ndata: {\"data\":{\"tick\":2}}\n\nevent: complete\ndata: \n\n",
            await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Theory]
    [InlineData("{ hello }", """{"data":{"hello":"wörld"}}""")]
    [InlineData("{ nothing }", """{"errors":[{"message":"Cannot query field \"nothing\" on type \"Query\".","locations":[{"line":1,"column":3}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""")]
    [InlineData("subscription { broken }", """
        {"data":{"broken":1}}
        {"errors":[{"message":"Unexpected Execution Error","extensions":{"code":"INTERNAL_SERVER_ERROR","errorId":"*"}}]}
        """)]
    [InlineData("{ model { name ... @defer(label: \"p\") { price } } }", """
        {"data":{"model":{"name":"Fenn"}},"pending":[{"id":"0","path":["model"],"label":"p"}],"hasNext":true}
        {"incremental":[{"id":"0","data":{"price":12493}}],"completed":[{"id":"0"}],"hasNext":false}
        """)]
    public async Task Operation_OfAnyKind_IsAnsweredInEvents(string query, string answers)
    {
        await using var host = await StreamingHost.StartAsync();

        using var response = await host.PostAsync(query, Events);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var data = EventStreamText.DataOf(await response.Content.ReadAsStringAsync(Cancellation)).Select(EventStreamText.WithoutErrorId);
        Assert.Equal([.. answers.ReplaceLineEndings("\n").Split('\n'), ""], data);
    }

    [Fact]
    public async Task Request_ThatCannotBeRead_IsRefusedAsJson()
    {
        await using var host = await StreamingHost.StartAsync();

        using var response = await host.SendAsync(HttpMethod.Post, "/graphql", "{", Events);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task Get_AsABrowsersEventSourceAsks_Subscribes()
    {
        await using var host = await StreamingHost.StartAsync();

        using var response = await host.SendAsync(HttpMethod.Get, "/graphql?query=subscription{tick(count:1)}", body: null, Events);

        Assert.Equal(
            ":\n\nevent: next\ndata: {\"data\":{\"tick\":1}}\n\nevent: complete\ndata: \n\n", await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task Event_IsSentWhenItHappens_AndTheSourceIsReleasedWhenTheReaderGoes()
    {
        await using var host = await StreamingHost.StartAsync();
        var response = await host.PostAsync("subscription { sold }", Events);
        var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));

        foreach (var vin in new[] { "W1", "W2" })
        {
            host.Sold.Send(vin);
            Assert.Equal($"{{\"data\":{{\"sold\":\"{vin}\"}}}}", await EventStreamText.NextDataAsync(reader, Cancellation));
        }

        Assert.False(host.Sold.Released.IsCompleted);
        response.Dispose();
        await host.Sold.Released.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
    }

    [Fact]
    public async Task Stream_ThatIsSilent_IsKeptAlive()
    {
        await using var host = await StreamingHost.StartAsync(options => options.KeepAlive = TimeSpan.FromMilliseconds(50));
        using var response = await host.PostAsync("subscription { sold }", Events);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));

        var lines = new List<string?>();
        for (var i = 0; i < 6; i++)
        {
            lines.Add(await reader.ReadLineAsync(Cancellation));
        }

        Assert.Equal([":", "", ":", "", ":", ""], lines);
    }

    [Fact]
    public async Task Host_ThatStops_CompletesItsStreams()
    {
        await using var host = await StreamingHost.StartAsync();
        using var response = await host.PostAsync("subscription { sold }", Events);
        host.Sold.Send("W1");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));
        await EventStreamText.NextDataAsync(reader, Cancellation);

        var stopping = host.StopAsync(Cancellation);

        Assert.Equal("\nevent: complete\ndata: \n\n", await reader.ReadToEndAsync(Cancellation));
        await stopping.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        Assert.True(host.Sold.Released.IsCompleted);
    }

    [Fact]
    public async Task Stream_BeyondTheLimit_IsRefusedUntilOneEnds()
    {
        await using var host = await StreamingHost.StartAsync(options => options.MaxConnections = 1);
        var first = await host.PostAsync("subscription { sold }", Events);

        using (var second = await host.PostAsync("subscription { tick(count: 1) }", Events))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
            Assert.Equal(
                """{"errors":[{"message":"There are as many streams here as there may be. Try again later.","extensions":{"code":"LIMIT_STREAMS"}}]}""",
                await second.Content.ReadAsStringAsync(Cancellation));
        }

        first.Dispose();
        await host.Sold.Released.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        await Eventually.TrueAsync(async () =>
        {
            using var third = await host.PostAsync("subscription { tick(count: 1) }", Events);
            return third.StatusCode == HttpStatusCode.OK;
        });
    }

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("multipart/mixed")]
    public async Task Mutation_WithoutAPlaceForItsStream_IsNotExecuted(string accept)
    {
        await using var host = await StreamingHost.StartAsync(options => options.MaxConnections = 1);
        using var first = await host.PostAsync("subscription { sold }", Events);

        using var refused = await host.PostAsync("mutation { order }", accept);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("1", refused.Headers.RetryAfter!.ToString());
        Assert.Equal(0, host.Orders);
    }

    [Theory]
    [InlineData("mutation { order }", HttpStatusCode.OK, """{"data":{"order":1}}""")]
    [InlineData("{ model { name ... @defer { price } } }", HttpStatusCode.OK, """{"data":{"model":{"name":"Fenn","price":12493}}}""")]
    [InlineData("subscription { tick(count: 1) }", HttpStatusCode.ServiceUnavailable,
        """{"errors":[{"message":"There are as many streams here as there may be. Try again later.","extensions":{"code":"LIMIT_STREAMS"}}]}""")]
    public async Task Operation_WithoutAPlaceForAStream_IsAnsweredInOnePieceWhereThatIsTaken(string query, HttpStatusCode status, string answer)
    {
        await using var host = await StreamingHost.StartAsync(options => options.MaxConnections = 1);
        using var first = await host.PostAsync("subscription { sold }", Events);

        using var response = await host.PostAsync(query, "multipart/mixed, text/event-stream, application/json");

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(answer, await response.Content.ReadAsStringAsync(Cancellation));
    }
}
