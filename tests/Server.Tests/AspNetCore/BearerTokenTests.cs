using System.Security.Cryptography;
using System.Text;
using Federation.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace Federation.Server.Tests.AspNetCore;

public sealed class BearerTokenTests : IDisposable
{
    private readonly IdentityFixture _fixture = new();

    [Theory]
    [InlineData("customer:C-1", "sub=C-1 scope=CUSTOMER")]
    [InlineData("dealer:D-1", "sub=dealer:D-1 scope=DEALER dealer=D-1")]
    [InlineData("partner:P-1", "sub=partner:P-1 scope=PARTNER partner=P-1")]
    [InlineData("vehicle:WDB1", "sub=vehicle:WDB1 scope=VEHICLE vin=WDB1")]
    [InlineData("ccic", "sub=ccic scope=CCIC")]
    [InlineData("admin", "sub=admin scope=ADMIN")]
    public async Task Token_OfADemoIdentity_KeepsItsClaimNames(string name, string claims)
    {
        await using var endpoint = await _fixture.StartAsync();
        var token = _fixture.OpenIssuer().CreateToken(DemoIdentity.Parse(name));

        var answer = await endpoint.PostAsync(IdentityFixture.WhoAmI, headers: ("Authorization", $"Bearer {token}"));

        Assert.Equal($$$"""{"data":{"me":"{{{claims}}}"}}""", answer.Body);
    }

    [Fact]
    public async Task Token_None_IsAnonymous()
    {
        await using var endpoint = await _fixture.StartAsync();

        Assert.Equal("""{"data":{"me":"nobody"}}""", (await endpoint.PostAsync(IdentityFixture.WhoAmI)).Body);
    }

    [Fact]
    public async Task Token_Lifetime_FollowsTheHostsClock()
    {
        await using var endpoint = await _fixture.StartAsync();
        var token = _fixture.OpenIssuer().CreateToken("C-1", ["CUSTOMER", "DEALER"]);

        Assert.Equal(
            """{"data":{"me":"sub=C-1 scope=CUSTOMER DEALER"}}""", (await SendAsync(endpoint, token)).Body);
        _fixture.Clock.Now += DevelopmentIssuer.Lifetime;
        Assert.Equal(200, (await SendAsync(endpoint, token)).Status); // within the clock skew
        _fixture.Clock.Now += TimeSpan.FromSeconds(30);

        AssertRefused("expired at 2026-03-01T17:00:00Z", await SendAsync(endpoint, token));
    }

    [Theory]
    [InlineData("alg none", "is not signed by a key that is trusted here")]
    [InlineData("stripped signature", "is not signed by a key that is trusted here")]
    [InlineData("wrong key", "is not signed by a key that is trusted here")]
    [InlineData("wrong key with the right kid", "is not signed by a key that is trusted here")]
    [InlineData("kid is a path", "is not signed by a key that is trusted here")]
    [InlineData("key in the header", "is not signed by a key that is trusted here")]
    [InlineData("public key as HMAC secret", "is not signed by a key that is trusted here")]
    [InlineData("RSA", "is not signed by a key that is trusted here")]
    [InlineData("P-384", "is not signed by a key that is trusted here")]
    [InlineData("changed payload", "is not signed by a key that is trusted here")]
    [InlineData("truncated signature", "is not signed by a key that is trusted here")]
    [InlineData("expired", "expired at 2026-03-01T08:59:30Z")]
    [InlineData("not yet valid", "is not valid before 2026-03-01T09:00:31Z")]
    [InlineData("no expiry", "has no expiry")]
    [InlineData("wrong audience", "is meant for another audience")]
    [InlineData("no audience", "is meant for another audience")]
    [InlineData("wrong issuer", "comes from an unknown issuer")]
    [InlineData("no issuer", "comes from an unknown issuer")]
    [InlineData("service token", "is meant for another audience")]
    [InlineData("two dots", "is not a readable token")]
    [InlineData("text", "is not a readable token")]
    public async Task Token_Forged_IsRefusedAndNothingIsExecuted(string forgery, string fault)
    {
        await using var endpoint = await _fixture.StartAsync();

        var answer = await SendAsync(endpoint, Forge(forgery, endpoint));

        AssertRefused(fault, answer);
        Assert.Equal(0, endpoint.Executor.Executed);
    }

    [Theory]
    [InlineData("Basic bWU6bWU=")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("")]
    public async Task Authorization_OtherThanBearer_IsRefused(string authorization)
    {
        await using var endpoint = await _fixture.StartAsync();

        var answer = await endpoint.PostAsync(IdentityFixture.WhoAmI, headers: ("Authorization", authorization));

        if (authorization.Length == 0)
        {
            Assert.Equal(200, answer.Status); // an empty header is no header
            return;
        }

        Assert.Equal(401, answer.Status);
        Assert.Equal("AUTH_NOT_AUTHENTICATED", RequestBodyTests.ErrorOf(answer.Body).Code);
    }

    [Fact]
    public async Task Production_WithoutKeys_TakesNoToken()
    {
        await using var endpoint = await _fixture.StartAsync("Production");

        var answer = await SendAsync(endpoint, _fixture.OpenIssuer().CreateToken(DemoIdentity.Parse("admin")));

        AssertRefused("is not signed by a key that is trusted here", answer);
        Assert.Equal(200, (await endpoint.PostAsync(IdentityFixture.WhoAmI)).Status);
        Assert.Null(endpoint.App.Services.GetService<DevelopmentIssuer>());
    }

    [Fact]
    public async Task Production_WithAKeyFile_TakesTokensOfThatKeyAlone()
    {
        var issuer = _fixture.OpenIssuer();
        var path = Path.Combine(_fixture.Data.FullName, "jwks.json");
        await File.WriteAllTextAsync(path, issuer.PublicKeys);
        await using var endpoint = await _fixture.StartAsync(
            "Production", ("Identity:SigningKeys", path), ("Identity:Issuer", "federation"), ("Identity:Audience", "federation"));

        Assert.Equal("""{"data":{"me":"sub=ccic scope=CCIC"}}""", (await SendAsync(endpoint, issuer.CreateToken(DemoIdentity.Parse("ccic")))).Body);
        AssertRefused("is not signed by a key that is trusted here", await SendAsync(endpoint, _fixture.Forge(IdentityFixture.NewEcKey())));
    }

    [Theory]
    [InlineData("Bearer a.b.c")]
    [InlineData("Basic bWU6bWU=")]
    [InlineData("good")]
    public async Task CallerTokens_Forward_MakesEveryCallerAnonymous(string authorization)
    {
        var good = $"Bearer {_fixture.OpenIssuer().CreateToken(DemoIdentity.Parse("admin"))}";
        await using var endpoint = await _fixture.StartAsync("Development", ("Identity:CallerTokens", "forward"));

        var answer = await endpoint.PostAsync(IdentityFixture.WhoAmI, headers: ("Authorization", authorization == "good" ? good : authorization));

        Assert.Equal("""{"data":{"me":"nobody"}}""", answer.Body);
    }

    public void Dispose() => _fixture.Dispose();

    private static Task<TestEndpoint.Answer> SendAsync(TestEndpoint endpoint, string token) =>
        endpoint.PostAsync(IdentityFixture.WhoAmI, headers: ("Authorization", $"Bearer {token}"));

    private static void AssertRefused(string fault, TestEndpoint.Answer answer)
    {
        Assert.Equal(401, answer.Status);
        Assert.Equal("Bearer error=\"invalid_token\"", answer.Headers.WwwAuthenticate.ToString());
        Assert.Equal(
            ("AUTH_NOT_AUTHENTICATED", $"The token in Authorization {fault}. Sign in again, or leave the header out to ask anonymously."),
            RequestBodyTests.ErrorOf(answer.Body));
    }

    private string Forge(string forgery, TestEndpoint endpoint)
    {
        var issuer = endpoint.App.Services.GetRequiredService<DevelopmentIssuer>();
        var good = issuer.CreateToken(DemoIdentity.Parse("customer:C-1"));
        var parts = good.Split('.');
        var own = new SigningCredentials(issuer.Key, SecurityAlgorithms.EcdsaSha256);
        var now = _fixture.Clock.Now.UtcDateTime;
        return forgery switch
        {
            "alg none" => _fixture.Forge(credentials: null),
            "stripped signature" => $"{parts[0]}.{parts[1]}.",
            "wrong key" => _fixture.Forge(IdentityFixture.NewEcKey()),
            "wrong key with the right kid" => _fixture.Forge(IdentityFixture.NewEcKey(issuer.Key.Kid)),
            "kid is a path" => _fixture.Forge(IdentityFixture.NewEcKey("../../../../dev/null")),
            "key in the header" => _fixture.Forge(
                IdentityFixture.NewEcKey(), token => token.AdditionalHeaderClaims = new Dictionary<string, object> { ["jku"] = "http://localhost/keys" }),
            "public key as HMAC secret" => _fixture.Forge(
                new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(issuer.PublicKeys)) { KeyId = issuer.Key.Kid }, SecurityAlgorithms.HmacSha256)),
            "RSA" => _fixture.Forge(new SigningCredentials(new RsaSecurityKey(RSA.Create(2048)) { KeyId = issuer.Key.Kid }, SecurityAlgorithms.RsaSha256)),
            "P-384" => _fixture.Forge(IdentityFixture.NewEcKey(issuer.Key.Kid, ECCurve.NamedCurves.nistP384, SecurityAlgorithms.EcdsaSha384)),
            "changed payload" => $"{parts[0]}.{Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("C-1", "C-2", StringComparison.Ordinal))}.{parts[2]}",
            "truncated signature" => good[..^8],
            "expired" => _fixture.Forge(own, token => (token.NotBefore, token.Expires) = (now.AddHours(-1), now.AddSeconds(-30))),
            "not yet valid" => _fixture.Forge(own, token => token.NotBefore = now.AddSeconds(31)),
            "no expiry" => _fixture.Forge(own, token => token.Expires = null),
            "wrong audience" => _fixture.Forge(own, token => token.Audience = "elsewhere"),
            "no audience" => _fixture.Forge(own, token => token.Audience = null),
            "wrong issuer" => _fixture.Forge(own, token => token.Issuer = "elsewhere"),
            "no issuer" => _fixture.Forge(own, token => token.Issuer = null),
            "service token" => endpoint.App.Services.GetRequiredService<ServiceTokenIssuer>().GetToken()!,
            "two dots" => "a.b.c",
            _ => "text",
        };
    }
}
