using Federation.AspNetCore;
using Federation.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Federation.Server.Tests.AspNetCore.Streams;

/// <summary>Who opens a stream, how that is checked, and that it ends with the token.</summary>
public sealed class StreamIdentityTests : IDisposable
{
    private const string Me = """{"id":"1","type":"next","payload":{"data":{"me":"W-1"}}}""";
    private const string Stream = "/graphql/stream";
    private const string Nobody = """{"id":"1","type":"next","payload":{"data":{"me":null}}}""";

    private readonly IdentityFixture _identity = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Authorization")]
    [InlineData("authorization")]
    public async Task Token_InConnectionInit_IsTheCallers(string member)
    {
        await using var host = await StartAsync();
        using var socket = await TestSocket.ConnectAsync(host, Init(member, $"Bearer {Token()}"));

        await socket.SubscribeAsync("1", "{ me }");

        Assert.Equal(Me, await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Token_InTheHandshake_IsTheCallers()
    {
        await using var host = await StartAsync();
        using var socket = await TestSocket.OpenAsync(host, headers: ("Authorization", $"Bearer {Token()}"));
        await socket.SendAsync("""{"type":"connection_init"}""");
        await socket.ReceiveAsync();

        await socket.SubscribeAsync("1", "{ me }");

        Assert.Equal(Me, await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Connection_WithoutToken_IsAnonymous()
    {
        await using var host = await StartAsync();
        using var socket = await TestSocket.ConnectAsync(host, """{"type":"connection_init","payload":{"Authorization":null}}""");

        await socket.SubscribeAsync("1", "{ me }");

        Assert.Equal(Nobody, await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Token_ThatDoesNotHold_IsForbidden_AsItIsOverHttp()
    {
        await using var host = await StartAsync();
        var tokens = new (string Credential, string Reason)[]
        {
            ("Bearer nonsense", "The token in Authorization is not a readable token."),
            ("Basic YTpi", "The header Authorization does not carry a bearer token."),
            ($"Bearer {_identity.Forge(credentials: null)}", "The token in Authorization is not signed"),
            ($"Bearer {_identity.Forge(IdentityFixture.NewEcKey())}", "The token in Authorization is not signed by a key that is trusted here."),
        };
        foreach (var (credential, reason) in tokens)
        {
            using var socket = await TestSocket.OpenAsync(host);
            await socket.SendAsync(Init("Authorization", credential));
            Assert.StartsWith($"4403 {reason}", await socket.ReceiveAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Credential_ThatIsNoText_IsForbidden()
    {
        await using var host = await StartAsync();
        using var socket = await TestSocket.OpenAsync(host);

        await socket.SendAsync("""{"type":"connection_init","payload":{"Authorization":["Bearer x"]}}""");

        Assert.Equal("4403 \"Authorization\" must be a string: \"Bearer <token>\".", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Socket_EndsWithTheToken()
    {
        await using var host = await StartAsync();
        var token = Token();
        SetClockBeforeExpiry();
        using var socket = await TestSocket.ConnectAsync(host, Init("Authorization", $"Bearer {token}"));

        Assert.Equal("4403 The token has expired. Sign in again.", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task EventStream_EndsWithTheToken()
    {
        await using var host = await StartAsync();
        var token = Token();
        SetClockBeforeExpiry();

        using var response = await host.PostAsync("subscription { sold }", "text/event-stream", headers: ("Authorization", $"Bearer {token}"));

        Assert.Equal(
            ":\n\nevent: next\ndata: "
            + """{"errors":[{"message":"The token has expired, and the subscription ends with it. Sign in again and subscribe anew.","extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}]}"""
            + "\n\nevent: complete\ndata: \n\n",
            await response.Content.ReadAsStringAsync(Cancellation));
        Assert.True(host.Sold.Released.IsCompleted);
    }

    [Fact]
    public async Task Reservation_ServesItsCallerAlone()
    {
        await using var host = await StartAsync();
        var (mine, others) = (Bearer(Token()), Bearer(_identity.OpenIssuer().CreateToken("W-2", ["CUSTOMER"])));
        using var reserved = await host.SendAsync(HttpMethod.Put, Stream, body: null, accept: null, mine);
        var token = await reserved.Content.ReadAsStringAsync(Cancellation);
        var reservation = ("X-GraphQL-Event-Stream-Token", token);
        const string Ask = """{"query":"{ me }","extensions":{"operationId":"1"}}""";

        foreach (var caller in new[] { [others], Array.Empty<(string, string)>() })
        {
            Assert.Equal(404, await StatusAsync(HttpMethod.Get, $"{Stream}?token={token}", body: null, caller));
            Assert.Equal(404, await StatusAsync(HttpMethod.Post, Stream, Ask, [reservation, .. caller]));
            Assert.Equal(404, await StatusAsync(HttpMethod.Delete, $"{Stream}?operationId=1", body: null, [reservation, .. caller]));
        }

        Assert.Equal(202, await StatusAsync(HttpMethod.Post, Stream, Ask, [reservation, mine]));
        using var events = await host.SendAsync(HttpMethod.Get, Stream, body: null, "text/event-stream", reservation, mine);
        using var reader = new StreamReader(await events.Content.ReadAsStreamAsync(Cancellation));
        Assert.Equal("""{"id":"1","payload":{"data":{"me":"W-1"}}}""", await EventStreamText.NextDataAsync(reader, Cancellation));

        async Task<int> StatusAsync(HttpMethod method, string path, string? body, (string, string)[] headers)
        {
            using var answer = await host.SendAsync(method, path, body, accept: null, headers);
            return (int)answer.StatusCode;
        }
    }

    [Fact]
    public async Task Token_ThatDoesNotHold_IsRefusedInEachRequestOfAReservation()
    {
        await using var host = await StartAsync();
        var token = Token();
        using var reserved = await host.SendAsync(HttpMethod.Put, Stream, body: null, accept: null, Bearer(token));
        var reservation = ("X-GraphQL-Event-Stream-Token", await reserved.Content.ReadAsStringAsync(Cancellation));
        var nonsense = Bearer("nonsense");
        var forged = Bearer(_identity.Forge(IdentityFixture.NewEcKey(), d => d.Claims["sub"] = "W-1"));
        var expired = Bearer(token);
        _identity.Clock.Now += DevelopmentIssuer.Lifetime + TimeSpan.FromMinutes(1);

        foreach (var credential in new[] { nonsense, forged, expired })
        {
            foreach (var (method, body) in new[] { ("PUT", null), ("GET", null), ("POST", """{"query":"{ me }","extensions":{"operationId":"1"}}"""), ("DELETE", null) })
            {
                using var answer = await host.SendAsync(new HttpMethod(method), $"{Stream}?operationId=1", body, accept: null, reservation, credential);
                Assert.Equal((method, 401, "Bearer error=\"invalid_token\""), (method, (int)answer.StatusCode, answer.Headers.WwwAuthenticate.ToString()));
            }
        }
    }

    [Fact]
    public async Task Operation_OfAReservation_EndsWithTheToken()
    {
        await using var host = await StartAsync();
        var mine = Bearer(Token());
        SetClockBeforeExpiry();
        using var reserved = await host.SendAsync(HttpMethod.Put, Stream, body: null, accept: null, mine);
        var reservation = ("X-GraphQL-Event-Stream-Token", await reserved.Content.ReadAsStringAsync(Cancellation));
        using var events = await host.SendAsync(HttpMethod.Get, Stream, body: null, "text/event-stream", reservation, mine);
        using var accepted = await host.SendAsync(
            HttpMethod.Post, Stream, """{"query":"subscription { sold }","extensions":{"operationId":"1"}}""", accept: null, reservation, mine);
        using var reader = new StreamReader(await events.Content.ReadAsStreamAsync(Cancellation));

        Assert.Equal(
            """{"id":"1","payload":{"errors":[{"message":"The token has expired, and the subscription ends with it. Sign in again and subscribe anew.","extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}]}}""",
            await EventStreamText.NextDataAsync(reader, Cancellation));
        Assert.Equal("""{"id":"1"}""", await EventStreamText.NextDataAsync(reader, Cancellation));
        Assert.True(host.Sold.Released.IsCompleted);
    }

    public void Dispose() => _identity.Dispose();

    private static (string Name, string Value) Bearer(string token) => ("Authorization", $"Bearer {token}");

    private static string Init(string member, string credential) => $$$"""{"type":"connection_init","payload":{"{{{member}}}":"{{{credential}}}"}}""";

    private string Token() => _identity.OpenIssuer().CreateToken("W-1", ["CUSTOMER"]);

    // Clocks may differ by 30 seconds, so that is how much longer a token holds.
    private void SetClockBeforeExpiry() =>
        _identity.Clock.Now += DevelopmentIssuer.Lifetime + TimeSpan.FromSeconds(30) - TimeSpan.FromMilliseconds(700);

    private Task<StreamingHost> StartAsync() => StreamingHost.StartAsync(build: builder =>
    {
        builder.Services.AddSingleton<TimeProvider>(_identity.Clock);
        builder.Services.AddGraphQLIdentity(builder.Configuration, builder.Environment, options => options.DataDirectory = _identity.Data.FullName);
    });
}
