using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Federation.Shared.Data;

/// <summary>A schema of a PostgreSQL database; the turn is an advisory lock, so that subgraphs may share the database.</summary>
internal sealed class PostgresqlStorage(DbContext context, DatabaseOptions options) : DatabaseStorage(context)
{
    // An arbitrary number, the same for all subgraphs: the database itself may have to be made.
    private const long LockKey = 0x4665_6465_7261_7465;

    public override string Place => $"PostgreSQL schema {options.Name}";

    public override async Task<IAsyncDisposable> WaitForTurnAsync(CancellationToken cancellationToken)
    {
        if (!await Creator.ExistsAsync(cancellationToken))
        {
            await CreateDatabaseAsync(cancellationToken);
        }

        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(options.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection) { CommandTimeout = 0, Parameters = { new() { Value = LockKey } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
        // The lock is the session's: closing the connection gives it back.
        return connection;
    }

    public override async Task<bool> ExistsAsync(CancellationToken cancellationToken)
    {
        var tables = await Context.Database
            .SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM information_schema.tables WHERE table_schema = {options.Name}")
            .SingleAsync(cancellationToken);
        return tables > 0;
    }

    public override async Task DropAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(options.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        // A name cannot be a parameter; quoted, it can be nothing but a name.
        command.CommandText = $"DROP SCHEMA IF EXISTS {new NpgsqlCommandBuilder().QuoteIdentifier(options.Name)} CASCADE";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Creator.CreateAsync(cancellationToken);
        }
        catch (PostgresException duplicate) when (duplicate.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another subgraph was faster.
        }
    }
}
