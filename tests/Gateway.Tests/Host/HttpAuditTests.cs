using Federation.Gateway.Config;
using Federation.Gateway.Tests.Doubles;
using Federation.TestKit;
using Federation.TestKit.Http;
using Microsoft.Extensions.Logging;

namespace Federation.Gateway.Tests.Host;

/// <summary>The gateway under the audit of GraphQL over HTTP.</summary>
public sealed class HttpAuditTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gateway_PassesTheAudit()
    {
        await using var app = await GatewayHost.StartAsync(await OptionsAsync(), Cancellation);

        var audit = await OutsideClients.AuditAsync(new Uri($"{app.Urls.First()}/graphql"), Cancellation);

        Assert.True(audit.LastLine == OutsideClients.AuditPassed, audit.Output);
    }

    public void Dispose() => _data.Dispose();

    private async Task<GatewayHostOptions> OptionsAsync()
    {
        var subgraphs = new List<SubgraphAddress>();
        foreach (var (name, sdl) in BikeSchemas.All)
        {
            await File.WriteAllTextAsync(Path.Combine(_data.Path, name + ".graphql"), sdl, Cancellation);
            subgraphs.Add(new SubgraphAddress(name, new Uri($"http://127.0.0.1:{FreePort.Next()}/graphql")));
        }

        return new GatewayHostOptions
        {
            Subgraphs = subgraphs,
            SchemaDirectory = _data.Path,
            DataDirectory = _data.Path,
            Urls = "http://127.0.0.1:0",
            EnvironmentName = "Development",
            LogLevel = LogLevel.Critical,
            Progress = new Progress<string>(),
        };
    }
}
