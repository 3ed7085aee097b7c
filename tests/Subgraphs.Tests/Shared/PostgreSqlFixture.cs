using Federation.TestKit;
using Xunit;

namespace Federation.Subgraphs.Tests.Shared;

/// <summary>A PostgreSQL for the tests of a class.</summary>
public sealed class PostgreSqlFixture : IAsyncLifetime
{
    private PostgreSqlServer? _server;

    /// <summary>A database that does not exist yet.</summary>
    public string ConnectionString => _server!.ConnectionString("federation_shared_tests");

    public async ValueTask InitializeAsync() => _server = await PostgreSqlServer.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Npgsql.NpgsqlConnection.ClearAllPools();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
