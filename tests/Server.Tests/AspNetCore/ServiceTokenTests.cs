using Federation.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Federation.Server.Tests.AspNetCore;

public sealed class ServiceTokenTests : IDisposable
{
    private readonly IdentityFixture _fixture = new();

    [Fact]
    public async Task ServiceToken_OfAGatewayWithTheSameDataFolder_MarksTheRequest()
    {
        await using var gateway = await _fixture.StartAsync();
        await using var subgraph = await _fixture.StartAsync();
        var token = gateway.App.Services.GetRequiredService<ServiceTokenIssuer>().GetToken()!;

        for (var i = 0; i < 2; i++)
        {
            var answer = await SendAsync(subgraph, token);
            Assert.Equal("""{"data":{"me":"nobody"}}""", answer.Body);
            Assert.Equal(true, subgraph.Executor.LastRequest!.ContextData["federation.service"]);
        }

        await subgraph.PostAsync(IdentityFixture.WhoAmI);
        Assert.Empty(subgraph.Executor.LastRequest!.ContextData);
    }

    [Fact]
    public async Task ServiceToken_BesideABearerToken_LeavesTheCallerWhoHeIs()
    {
        await using var endpoint = await _fixture.StartAsync();
        var services = endpoint.App.Services;

        var answer = await endpoint.PostAsync(
            IdentityFixture.WhoAmI,
            headers:
            [
                ("Authorization", $"Bearer {services.GetRequiredService<DevelopmentIssuer>().CreateToken(DemoIdentity.Parse("ccic"))}"),
                ("X-Federation-Service", services.GetRequiredService<ServiceTokenIssuer>().GetToken()!),
            ]);

        Assert.Equal("""{"data":{"me":"sub=ccic scope=CCIC"}}""", answer.Body);
        Assert.Equal(true, endpoint.Executor.LastRequest!.ContextData["federation.service"]);
    }

    [Fact]
    public async Task ServiceToken_IsKeptUntilShortlyBeforeItExpires()
    {
        await using var endpoint = await _fixture.StartAsync();
        var issuer = endpoint.App.Services.GetRequiredService<ServiceTokenIssuer>();
        var first = issuer.GetToken()!;

        _fixture.Clock.Now += TimeSpan.FromMinutes(3.9);
        Assert.Equal(first, issuer.GetToken());
        _fixture.Clock.Now += TimeSpan.FromMinutes(0.1);
        Assert.NotEqual(first, issuer.GetToken());

        Assert.Equal(200, (await SendAsync(endpoint, first)).Status);
        _fixture.Clock.Now += TimeSpan.FromMinutes(1.5);
        AssertRefused("expired at 2026-03-01T09:05:00Z", await SendAsync(endpoint, first));
        Assert.Equal(200, (await SendAsync(endpoint, issuer.GetToken()!)).Status);
    }

    [Theory]
    [InlineData("wrong key", "is not signed by a key that is trusted here")]
    [InlineData("caller's token", "is meant for another audience")]
    [InlineData("text", "is not a readable token")]
    public async Task ServiceToken_Wrong_IsRefused(string forgery, string fault)
    {
        await using var endpoint = await _fixture.StartAsync();
        var token = forgery switch
        {
            "wrong key" => _fixture.Forge(IdentityFixture.NewEcKey(), descriptor => descriptor.Audience = "federation-service"),
            "caller's token" => _fixture.OpenIssuer().CreateToken(DemoIdentity.Parse("admin")),
            _ => "text",
        };

        AssertRefused(fault, await SendAsync(endpoint, token));
        Assert.Equal(0, endpoint.Executor.Executed);
    }

    [Fact]
    public async Task ServiceToken_InProduction_NeedsTheConfiguredKeys()
    {
        var keys = Path.Combine(_fixture.Data.FullName, "services.json");
        var issuer = _fixture.OpenIssuer();
        await File.WriteAllTextAsync(keys, issuer.PublicKeys);
        var signingKey = Path.Combine(_fixture.Data.FullName, "identity", "development-key.pem");

        await using var gateway = await _fixture.StartAsync("Production", ("Identity:ServiceSigningKey", signingKey));
        await using var subgraph = await _fixture.StartAsync("Production", ("Identity:ServiceKeys", keys));
        await using var unprepared = await _fixture.StartAsync("Production");
        var token = gateway.App.Services.GetRequiredService<ServiceTokenIssuer>().GetToken()!;

        Assert.Equal(200, (await SendAsync(subgraph, token)).Status);
        AssertRefused("cannot be checked: this service has no keys for it (Identity:ServiceKeys)", await SendAsync(unprepared, token));
        Assert.False(unprepared.App.Services.GetRequiredService<ServiceTokenIssuer>().CanIssue);
        Assert.Null(unprepared.App.Services.GetRequiredService<ServiceTokenIssuer>().GetToken());
    }

    public void Dispose() => _fixture.Dispose();

    private static Task<TestEndpoint.Answer> SendAsync(TestEndpoint endpoint, string token) =>
        endpoint.PostAsync(IdentityFixture.WhoAmI, headers: ("X-Federation-Service", token));

    private static void AssertRefused(string fault, TestEndpoint.Answer answer)
    {
        Assert.Equal(401, answer.Status);
        Assert.Equal(
            ("AUTH_NOT_AUTHENTICATED", $"The service token in X-Federation-Service {fault}. Send a fresh one, or leave the header out."),
            RequestBodyTests.ErrorOf(answer.Body));
    }
}
