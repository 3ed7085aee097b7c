using Federation.TestKit.Http;
using Xunit;

namespace Federation.Server.Tests.Sample;

/// <summary>The sample, audited and driven by clients of others.</summary>
public sealed class ShowroomClientTests(ShowroomProcess showroom) : IClassFixture<ShowroomProcess>
{
    private const string Ticks = "subscription { tick(count: 3) }";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Http_PassesTheAudit()
    {
        var audit = await OutsideClients.AuditAsync(showroom.Endpoint, Cancellation);

        Assert.True(audit.LastLine == OutsideClients.AuditPassed, audit.Output);
    }

    [Fact]
    public async Task WebSocket_SpeaksTheProtocol()
    {
        var url = new UriBuilder(showroom.Endpoint) { Scheme = "ws" }.Uri;

        var check = await OutsideClients.CheckSubscriptionAsync(url, Ticks, 3, Cancellation, "--protocol", "--init-timeout", "15000");

        Assert.EndsWith(" passed, 0 failed", check.LastLine, StringComparison.Ordinal);
        Assert.True(check.ExitCode == 0, check.Output);
    }

    [Theory]
    [InlineData("", "distinct")]
    [InlineData("/stream", "distinct")]
    [InlineData("/stream", "single")]
    public async Task ServerSentEvents_SpeakTheProtocol(string path, string mode)
    {
        var check = await OutsideClients.CheckSubscriptionAsync(new Uri(showroom.Endpoint + path), Ticks, 3, Cancellation, "--sse-mode", mode);

        Assert.True(check is { ExitCode: 0, LastLine: "5 passed, 0 failed" }, check.Output);
    }
}
