using System.Text.Json;
using Federation.AspNetCore.Identity;
using Xunit;

namespace Federation.Server.Tests.AspNetCore;

public sealed class DevelopmentIssuerTests : IDisposable
{
    private readonly IdentityFixture _fixture = new();

    [Fact]
    public async Task Key_OpenedByManyAtOnce_IsOneKey()
    {
        for (var round = 0; round < 20; round++)
        {
            var folder = _fixture.Data.CreateSubdirectory($"round{round}");
            var issuers = await OpenTogetherAsync(folder.FullName, count: 8);

            Assert.Single(issuers.Select(issuer => issuer.PublicKeys).Distinct());
            Assert.Equal(["identity/development-key.pem"], folder.GetFiles("*", SearchOption.AllDirectories).Select(file => $"{file.Directory!.Name}/{file.Name}"));
        }
    }

    [Fact]
    public void Key_Created_IsReadableByItsOwnerOnlyAlsoInAnEmptyFolder()
    {
        var folder = _fixture.Data.CreateSubdirectory("identity");

        var first = _fixture.OpenIssuer();

        Assert.Equal(first.PublicKeys, _fixture.OpenIssuer().PublicKeys);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder.FullName, "development-key.pem")));
        }
    }

    [Fact]
    public async Task PublicKeys_Published_HaveNoPrivatePart()
    {
        await using var endpoint = await _fixture.StartAsync();

        var answer = await endpoint.GetAsync("/.well-known/jwks.json");

        using var document = JsonDocument.Parse(answer.Body);
        var key = Assert.Single(document.RootElement.GetProperty("keys").EnumerateArray());
        Assert.Equal(["kty", "crv", "x", "y", "kid", "use", "alg"], key.EnumerateObject().Select(property => property.Name));
        Assert.Equal("ES256", key.GetProperty("alg").GetString());
    }

    [Fact]
    public void Key_Unreadable_IsAnErrorThatNamesTheFile()
    {
        var folder = _fixture.Data.CreateSubdirectory("identity");
        var path = Path.Combine(folder.FullName, "development-key.pem");
        File.WriteAllText(path, "nothing");

        var exception = Assert.Throws<InvalidOperationException>(_fixture.OpenIssuer);

        Assert.Equal($"\"{path}\" does not hold an EC private key in PEM form.", exception.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("customer")]
    [InlineData("customer:")]
    [InlineData("dealer: ")]
    [InlineData("ccic:1")]
    [InlineData("root")]
    [InlineData("Customer:1")]
    public void DemoIdentity_Unknown_IsRefusedWithTheForms(string text)
    {
        Assert.False(DemoIdentity.TryParse(text, out _, out var error));
        Assert.Equal($"\"{text}\" is not an identity. Write customer:ID, dealer:CODE, ccic, partner:CODE, vehicle:VIN or admin.", error);
    }

    public void Dispose() => _fixture.Dispose();

    private async Task<DevelopmentIssuer[]> OpenTogetherAsync(string folder, int count)
    {
        using var start = new Barrier(count);
        return await Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return DevelopmentIssuer.OpenOrCreate(new GraphQLIdentityOptions { DataDirectory = folder }, _fixture.Clock);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
    }
}
