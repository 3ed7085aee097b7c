namespace Federation.Gateway.Tests.Host;

/// <summary>A real process and a file that is rewritten while clients ask: none of them notices.</summary>
public sealed class GraphWatchTests(WatchedGateway gateway) : IClassFixture<WatchedGateway>
{
    [Fact]
    public async Task Watch_FileChangesSixtyTimesUnderLoad_FailsNoRequest()
    {
        var before = gateway.Requests;
        for (var i = 1; i <= 60; i++)
        {
            await WriteAsync(gateway.Version(i));
            await gateway.WaitForVersionAsync(i);
        }

        gateway.AssertNothingFailed();
        Assert.True(gateway.Requests - before >= 60, $"only {gateway.Requests - before} requests in 60 changes");
    }

    [Fact]
    public async Task Watch_BrokenFile_IsRefusedWithOneAlarm()
    {
        await WriteAsync(gateway.Version(101));
        await gateway.WaitForVersionAsync(101);
        await WriteAsync(gateway.Version(102) + "type {");
        var health = await gateway.WaitForHealthAsync("Degraded", "INVALID_FEDERATION_SUPERGRAPH");
        var line = gateway.Version(102).Count(c => c == '\n') + 1;
        Assert.Contains(
            $"INVALID_FEDERATION_SUPERGRAPH The supergraph is not GraphQL: Syntax Error: Expected Name, found \"{{\". (supergraph:{line}:6)",
            health.GetProperty("description").GetString(),
            StringComparison.Ordinal);
        await gateway.WaitForRequestsAsync(20);
        await gateway.WaitForVersionAsync(101);
        Assert.Equal(1, gateway.Output.Split($"(supergraph:{line}:6)").Length - 1);

        await WriteAsync(gateway.Version(103));
        await gateway.WaitForVersionAsync(103);
        await gateway.WaitForHealthAsync("Healthy", "the newest graph is served");
    }

    [Fact]
    public async Task Watch_FileIsGone_KeepsTheGraphAndRecovers()
    {
        await WriteAsync(gateway.Version(201));
        await gateway.WaitForVersionAsync(201);
        File.Delete(gateway.Path);
        await gateway.WaitForHealthAsync("Degraded", $"There is no file \"{gateway.Path}\".");
        await gateway.WaitForRequestsAsync(20);
        Assert.Equal(1, gateway.Output.Split("There is no file").Length - 1);

        await WriteAsync(gateway.Version(201));
        await gateway.WaitForHealthAsync("Healthy", "the newest graph is served");
        await gateway.WaitForVersionAsync(201);
        gateway.AssertNothingFailed();
    }

    [Fact]
    public async Task Watch_FileIsWrittenInParts_IsServedWhenItIsWhole()
    {
        var text = gateway.Version(301);
        await using (var file = new StreamWriter(gateway.Path, append: false))
        {
            foreach (var part in text.Chunk((text.Length / 7) + 1))
            {
                await file.WriteAsync(part);
                await file.FlushAsync(TestContext.Current.CancellationToken);
                await Task.Delay(150, TestContext.Current.CancellationToken);
            }
        }

        await gateway.WaitForVersionAsync(301);
        await gateway.WaitForHealthAsync("Healthy", "the newest graph is served");
        await gateway.WaitForRequestsAsync(10);
    }

    private Task WriteAsync(string text) => File.WriteAllTextAsync(gateway.Path, text, TestContext.Current.CancellationToken);
}
