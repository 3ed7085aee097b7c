using System.Globalization;

namespace Federation.EndToEnd.World;

/// <summary>A gateway that reads the schemas from the files that the repository keeps, in front of running subgraphs.</summary>
internal sealed class SchemaFilesGateway : IAsyncDisposable
{
    private readonly RunningProgram _program;

    private SchemaFilesGateway(RunningProgram program, GraphQLClient client)
    {
        _program = program;
        Client = client;
    }

    public GraphQLClient Client { get; }

    public static async Task<SchemaFilesGateway> StartAsync(StandaloneProcess subgraphs)
    {
        var port = PortBlock.Next(1).ToString(CultureInfo.InvariantCulture);
        var addresses = Programs.Subgraphs.SelectMany(s => new[] { "--subgraph", $"{s.Name}={subgraphs.Subgraph(s.Name)}" });
        var program = Programs.Start(
            Programs.Gateway, [.. addresses, "--schema", RepositoryPaths.Schema, "--port", port, "--data", subgraphs.Folder, "--clock", "demo"]);
        var gateway = new SchemaFilesGateway(program, new GraphQLClient(new Uri($"http://localhost:{port}")));
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
    }
}
