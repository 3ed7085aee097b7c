namespace Federation.EndToEnd.World;

/// <summary>Everything in one process, on a PostgreSQL of its own; the subgraphs share one database and have a schema each.</summary>
internal sealed class PostgreSqlStandalone : IAsyncDisposable
{
    private readonly PostgreSqlServer _server;

    private PostgreSqlStandalone(PostgreSqlServer server, StandaloneProcess standalone)
    {
        _server = server;
        Standalone = standalone;
    }

    public StandaloneProcess Standalone { get; }

    public static async Task<PostgreSqlStandalone> StartAsync(string folder)
    {
        var server = await PostgreSqlServer.StartAsync(CancellationToken.None);
        try
        {
            var environment = Programs.Subgraphs.ToDictionary(
                s => "ConnectionStrings__" + char.ToUpperInvariant(s.Name[0]) + s.Name[1..],
                _ => server.ConnectionString("federation"));
            environment["Database__Provider"] = "postgresql";
            return new(server, await StandaloneProcess.StartAsync(folder, environment));
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Standalone.DisposeAsync();
        await _server.DisposeAsync();
    }
}
