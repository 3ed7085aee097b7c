using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Federation.Shared.Data;

/// <summary>What building a database anew means on each provider.</summary>
internal abstract class DatabaseStorage(DbContext context)
{
    /// <summary>Where the data lie, for people.</summary>
    public abstract string Place { get; }

    protected DbContext Context { get; } = context;

    protected IRelationalDatabaseCreator Creator { get; } = context.GetService<IRelationalDatabaseCreator>();

    public static DatabaseStorage For(DbContext context, DatabaseOptions options) => options.Provider == DatabaseProvider.Postgresql
        ? new PostgresqlStorage(context, options)
        : new SqliteStorage(context, options);

    /// <summary>Waits until no other process builds this database; the turn ends when the result is disposed.</summary>
    public abstract Task<IAsyncDisposable> WaitForTurnAsync(CancellationToken cancellationToken);

    /// <summary>True when there are tables of this subgraph, whoever made them.</summary>
    public abstract Task<bool> ExistsAsync(CancellationToken cancellationToken);

    /// <summary>Removes all data of this subgraph and nothing else.</summary>
    public abstract Task DropAsync(CancellationToken cancellationToken);

    /// <summary>Makes the database, where there is none, and the tables.</summary>
    public virtual async Task CreateAsync(CancellationToken cancellationToken)
    {
        if (!await Creator.ExistsAsync(cancellationToken))
        {
            await Creator.CreateAsync(cancellationToken);
        }

        await Creator.CreateTablesAsync(cancellationToken);
    }

    /// <summary>The stamp of the data; null when they are missing or not complete.</summary>
    public async Task<string?> ReadStampAsync(CancellationToken cancellationToken)
    {
        if (!await ExistsAsync(cancellationToken))
        {
            return null;
        }

        try
        {
            return await Context.Set<DatabaseStamp>().Select(s => s.Value).SingleOrDefaultAsync(cancellationToken);
        }
        catch (System.Data.Common.DbException)
        {
            // No stamp table: a database of somebody else's making.
            return null;
        }
    }
}
