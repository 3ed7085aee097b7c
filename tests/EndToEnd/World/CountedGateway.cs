using System.Globalization;

namespace Federation.EndToEnd.World;

/// <summary>A gateway whose requests to the subgraphs are recorded.</summary>
internal sealed class CountedGateway : IAsyncDisposable
{
    private readonly RunningProgram _program;

    private CountedGateway(RunningProgram program, RecordingProxy proxy, GraphQLClient client)
    {
        _program = program;
        Proxy = proxy;
        Client = client;
    }

    public RecordingProxy Proxy { get; }

    public GraphQLClient Client { get; }

    public static async Task<CountedGateway> StartAsync(StandaloneProcess subgraphs)
    {
        var proxy = await RecordingProxy.StartAsync(subgraphs.Subgraph);
        var port = PortBlock.Next(1).ToString(CultureInfo.InvariantCulture);
        var addresses = Programs.Subgraphs.SelectMany(s => new[] { "--subgraph", $"{s.Name}={proxy.UrlOf(s.Name)}" });
        var program = Programs.Start(Programs.Gateway, [.. addresses, "--port", port, "--data", subgraphs.Folder, "--clock", "demo"]);
        var gateway = new CountedGateway(program, proxy, new GraphQLClient(new Uri($"http://localhost:{port}")));
        try
        {
            await program.WaitUntilHealthyAsync(gateway.Client.At("/health"), Programs.StartLimit, CancellationToken.None);
            return gateway;
        }
        catch
        {
            await gateway.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _program.DisposeAsync();
        await Proxy.DisposeAsync();
    }
}
