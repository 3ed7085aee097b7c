using Xunit;

namespace Federation.Server.Tests.AspNetCore;

public sealed class IdentityConfigurationTests : IDisposable
{
    private readonly IdentityFixture _fixture = new();

    [Theory]
    [InlineData("Identity:SigningKey", "x", "Identity:SigningKey is not a setting. Known are Issuer, Audience, SigningKeys, Authority, ServiceSigningKey, ServiceKeys, DataDirectory, DevelopmentIssuer and CallerTokens.")]
    [InlineData("Identity:Issuer", " ", "Identity:Issuer is empty. Give it a value or leave it out.")]
    [InlineData("Identity:DevelopmentIssuer", "yes", "Identity:DevelopmentIssuer is \"yes\". It takes true or false.")]
    [InlineData("Identity:CallerTokens", "ignore", "Identity:CallerTokens is \"ignore\". It takes check or forward.")]
    [InlineData("Identity:SigningKeys", "/nowhere/jwks.json", "Identity:SigningKeys names the file \"/nowhere/jwks.json\", which does not exist.")]
    [InlineData("Identity:ServiceKeys", "/nowhere/jwks.json", "Identity:ServiceKeys names the file \"/nowhere/jwks.json\", which does not exist.")]
    public async Task Setting_Wrong_StopsTheStart(string key, string value, string message)
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => _fixture.StartAsync("Production", (key, value)));

        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public async Task SigningKeys_NotAKeySet_StopsTheStart()
    {
        var path = Path.Combine(_fixture.Data.FullName, "jwks.json");
        await File.WriteAllTextAsync(path, """{"keys":[]}""");

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => _fixture.StartAsync("Production", ("Identity:SigningKeys", path)));

        Assert.Equal($"Identity:SigningKeys: \"{path}\" holds no key that can check signatures.", exception.Message);
    }

    public void Dispose() => _fixture.Dispose();
}
