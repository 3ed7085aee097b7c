using System.Net.WebSockets;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Federation.Server.Tests.AspNetCore.Streams;

/// <summary>GraphQL over WebSocket, message by message.</summary>
public sealed class WebSocketTests
{
    [Fact]
    public async Task Subscription_IsAnsweredWithItsEventsAndTheEnd()
    {
        await using var host = await StreamingHost.StartAsync();
        using var socket = await TestSocket.ConnectAsync(host);

        await socket.SubscribeAsync("a", "subscription { tick(count: 2) }");

        Assert.Equal("graphql-transport-ws", socket.Subprotocol);
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"tick":1}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"tick":2}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"a","type":"complete"}""", await socket.ReceiveAsync());
    }

    [Theory]
    [InlineData("{ hello }", """{"id":"1","type":"next","payload":{"data":{"hello":"wörld"}}}""", """{"id":"1","type":"complete"}""")]
    [InlineData("{ model { ... @defer { name } } }",
        """{"id":"1","type":"next","payload":{"data":{"model":{}},"pending":[{"id":"0","path":["model"]}],"hasNext":true}}""",
        """{"id":"1","type":"next","payload":{"incremental":[{"id":"0","data":{"name":"Fenn"}}],"completed":[{"id":"0"}],"hasNext":false}}""",
        """{"id":"1","type":"complete"}""")]
    [InlineData("{ nothing }", """{"id":"1","type":"error","payload":[{"message":"Cannot query field \"nothing\" on type \"Query\".","locations":[{"line":1,"column":3}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""")]
    [InlineData("{", """{"id":"1","type":"error","payload":[{"message":"Syntax Error: Expected Name, found <EOF>.","locations":[{"line":1,"column":2}],"extensions":{"code":"GRAPHQL_PARSE_FAILED"}}]}""")]
    public async Task Operation_OfAnyKind_IsAnswered(string query, params string[] messages)
    {
        await using var host = await StreamingHost.StartAsync();
        using var socket = await TestSocket.ConnectAsync(host);

        await socket.SubscribeAsync("1", query);

        foreach (var message in messages)
        {
            Assert.Equal(message, await socket.ReceiveAsync());
        }
    }

    [Theory]
    [InlineData("""{"type":"ping"}""", """{"type":"pong"}""")]
    [InlineData("""{"type":"ping","payload":{"a":[1]}}""", """{"type":"pong","payload":{"a":[1]}}""")]
    [InlineData("not json", "4400 The message is not valid JSON (line 1, byte 2): 'o' is an invalid start of a value.*")]
    [InlineData("[]", "4400 A message must be a JSON object.")]
    [InlineData("{}", "4400 A message must have a \"type\".")]
    [InlineData("""{"type":"start"}""", "4400 The \"type\" of the message is unknown. Send connection_init, ping, pong, subscribe or complete.")]
    [InlineData("""{"type":"complete"}""", "4400 The message \"complete\" must have an \"id\".")]
    [InlineData("""{"type":"complete","id":1}""", "4400 The \"id\" of a message must be a string.")]
    [InlineData("""{"type":"complete","id":""}""", "4400 The \"id\" of a message must have 1 to 256 characters.")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ hello }"}}""", "4400 The message \"subscribe\" must have an \"id\" and a \"payload\".")]
    [InlineData("""{"type":"subscribe","id":"1"}""", "4400 The message \"subscribe\" must have an \"id\" and a \"payload\".")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{}}""", "4400 The \"payload\" has no \"query\".")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":1}}""", "4400 \"query\" must be a string, but is a number.")]
    [InlineData("""{"type":"connection_init"}""", "4429 Too many initialisation requests")]
    public async Task Message_IsAnsweredAsTheProtocolSays(string message, string answer)
    {
        await using var host = await StreamingHost.StartAsync();
        using var socket = await TestSocket.ConnectAsync(host);

        await socket.SendAsync(message);

        var actual = await socket.ReceiveAsync();
        if (answer.EndsWith('*'))
        {
            Assert.StartsWith("4400 The message is not valid JSON (line 1, byte 2): ", actual, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(answer, actual);
        }
    }

    [Fact]
    public async Task Message_BeyondTheLimitOfARequest_Closes()
    {
        await using var host = await StreamingHost.StartAsync(configureHttp: options => options.MaxBodyBytes = 1000);
        using var socket = await TestSocket.ConnectAsync(host);

        await socket.SendAsync($$$"""{"type":"ping","payload":{"a":"{{{new string('x', 1000)}}}"}}""");

        Assert.Equal("1009 The message is larger than 1000 bytes.", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Message_ThatIsBinary_Closes()
    {
        await using var host = await StreamingHost.StartAsync();
        using var socket = await TestSocket.ConnectAsync(host);

        await socket.SendAsync("""{"type":"ping"}""", WebSocketMessageType.Binary);

        Assert.Equal("4400 Messages are text, not binary.", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Operation_BeforeTheConnectionIsAcknowledged_Closes()
    {
        await using var host = await StreamingHost.StartAsync();
        using var socket = await TestSocket.OpenAsync(host);

        await socket.SubscribeAsync("1", "{ hello }");

        Assert.Equal("4401 Unauthorized", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Connection_ThatIsNotInitialisedInTime_IsClosed()
    {
        await using var host = await StreamingHost.StartAsync(options => options.ConnectionInitTimeout = TimeSpan.FromMilliseconds(100));
        using var socket = await TestSocket.OpenAsync(host);
        using var other = await TestSocket.ConnectAsync(host);

        Assert.Equal("4408 Connection initialisation timeout", await socket.ReceiveAsync());

        await other.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await other.ReceiveAsync());
    }

    [Fact]
    public async Task Operation_WithAnIdThatIsUnderWay_Closes()
    {
        await using var host = await StreamingHost.StartAsync();
        using var socket = await TestSocket.ConnectAsync(host);

        await socket.SubscribeAsync("a", "subscription { sold }");
        await host.Sold.Subscribed.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await socket.SubscribeAsync("a", "{ hello }");

        Assert.Equal("4409 Subscriber for a already exists", await socket.ReceiveAsync());
        await host.Sold.Released.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Operations_RunSideBySide()
    {
        await using var host = await StreamingHost.StartAsync();
        using var socket = await TestSocket.ConnectAsync(host);

        await socket.SubscribeAsync("sold", "subscription { sold }");
        await socket.SubscribeAsync("slow", "{ slow }");
        await socket.SubscribeAsync("fast", "{ hello }");

        Assert.Equal("""{"id":"fast","type":"next","payload":{"data":{"hello":"wörld"}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"fast","type":"complete"}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"slow","type":"next","payload":{"data":{"slow":1}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"slow","type":"complete"}""", await socket.ReceiveAsync());
        host.Sold.Send("W1");
        Assert.Equal("""{"id":"sold","type":"next","payload":{"data":{"sold":"W1"}}}""", await socket.ReceiveAsync());
        host.Sold.Complete();
        Assert.Equal("""{"id":"sold","type":"complete"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Complete_FromTheClient_EndsTheSourceAndFreesTheId()
    {
        await using var host = await StreamingHost.StartAsync();
        using var socket = await TestSocket.ConnectAsync(host);
        await socket.SubscribeAsync("a", "subscription { sold }");
        await host.Sold.Subscribed.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        await socket.SendAsync("""{"id":"a","type":"complete"}""");
        await socket.SendAsync("""{"id":"never heard of","type":"complete"}""");
        await socket.SubscribeAsync("a", "{ hello }");

        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"hello":"wörld"}}}""", await socket.ReceiveAsync());
        await host.Sold.Released.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Operation_BeyondTheLimit_IsRefused()
    {
        await using var host = await StreamingHost.StartAsync(options => options.MaxOperations = 1);
        using var socket = await TestSocket.ConnectAsync(host);

        await socket.SubscribeAsync("a", "subscription { sold }");
        await socket.SubscribeAsync("b", "{ hello }");

        Assert.Equal(
            """{"id":"b","type":"error","payload":[{"message":"A connection has at most 1 operations at a time. Complete one before the next, or open another connection.","extensions":{"code":"LIMIT_STREAMS"}}]}""",
            await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Client_ThatTakesNoRefusals_IsNotReadAnyFurther()
    {
        await using var host = await StreamingHost.StartAsync(options => options.MaxOperations = 1);
        using var socket = await TestSocket.ConnectAsync(host);
        await socket.SubscribeAsync("endless", $"subscription {{ {new string('x', 100_000)}: endless }}"); // long events fill what lies between soon
        var large = $"{{ hello }}{new string(' ', 200_000)}";

        Assert.True(await IsHeldUpAsync());

        // Whatever fits into the buffers of both sides goes through first.
        async Task<bool> IsHeldUpAsync()
        {
            for (var i = 0; i < 1000; i++)
            {
                var sending = socket.SubscribeAsync($"{i}", large);
                if (await Task.WhenAny(sending, Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken)) != sending)
                {
                    return true;
                }

                await sending;
            }

            return false;
        }
    }

    [Fact]
    public async Task Client_ThatGoes_EndsItsOperations()
    {
        await using var host = await StreamingHost.StartAsync();
        var socket = await TestSocket.ConnectAsync(host);
        await socket.SubscribeAsync("a", "subscription { sold }");
        await host.Sold.Subscribed.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        socket.Dispose();

        await host.Sold.Released.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Reader_ThatTakesNothing_IsCutOff()
    {
        await using var host = await StreamingHost.StartAsync(options => options.SendTimeout = TimeSpan.FromMilliseconds(300));
        using var socket = await TestSocket.ConnectAsync(host);

        await socket.SubscribeAsync("a", "subscription { endless }");

        await host.EndlessReleased.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Host_ThatStops_CompletesSubscriptionsAnswersTheRestAndGoesAway()
    {
        await using var host = await StreamingHost.StartAsync();
        using var socket = await TestSocket.ConnectAsync(host);
        await socket.SubscribeAsync("slow", "{ slow }");
        await socket.SubscribeAsync("sold", "subscription { sold }");
        await host.Sold.Subscribed.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        var stopping = host.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal("""{"id":"sold","type":"complete"}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"slow","type":"next","payload":{"data":{"slow":1}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"slow","type":"complete"}""", await socket.ReceiveAsync());
        Assert.Equal("1001 The host stops. Connect again.", await socket.ReceiveAsync());
        await stopping.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Subprotocol_OfOthers_IsNotAcceptable()
    {
        await using var host = await StreamingHost.StartAsync();

        using var socket = await TestSocket.OpenAsync(host, "graphql-ws");

        Assert.Equal("4406 Subprotocol not acceptable: ask for graphql-transport-ws.", await socket.ReceiveAsync());
    }

    [Theory]
    [InlineData("same", true)]
    [InlineData("https://shop.example", true)]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    public async Task Origin_OfAPage_MustBeThisHostsOrAllowedByCors(string origin, bool isAllowed)
    {
        await using var host = await StreamingHost.StartAsync(build: builder =>
            builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.WithOrigins("https://shop.example"))));
        origin = origin == "same" ? host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority) : origin;

        var opening = TestSocket.OpenAsync(host, headers: ("Origin", origin));

        if (isAllowed)
        {
            using var socket = await opening;
        }
        else
        {
            var refusal = await Assert.ThrowsAsync<WebSocketException>(() => opening);
            Assert.Contains("403", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Socket_WhereTheyAreSwitchedOff_IsNotOpened()
    {
        await using var host = await StreamingHost.StartAsync(options => options.WebSockets = false);

        await Assert.ThrowsAsync<WebSocketException>(() => TestSocket.OpenAsync(host));
    }
}
