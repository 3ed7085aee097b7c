using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Federation.Shared.Data;

/// <summary>A file; the turn is a lock file beside it.</summary>
internal sealed class SqliteStorage(DbContext context, DatabaseOptions options) : DatabaseStorage(context)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public override string Place => options.File ?? options.ConnectionString;

    public override async Task<IAsyncDisposable> WaitForTurnAsync(CancellationToken cancellationToken)
    {
        if (options.File is null)
        {
            return new MemoryStream();
        }

        Directory.CreateDirectory(Path.GetDirectoryName(options.File)!);
        while (true)
        {
            try
            {
                return new FileStream($"{options.File}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (!cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    public override async Task<bool> ExistsAsync(CancellationToken cancellationToken) =>
        await Creator.ExistsAsync(cancellationToken) && await Creator.HasTablesAsync(cancellationToken);

    public override async Task DropAsync(CancellationToken cancellationToken)
    {
        SqliteConnection.ClearAllPools();
        await Creator.DeleteAsync(cancellationToken);
        if (options.File is { } file)
        {
            File.Delete($"{file}-wal");
            File.Delete($"{file}-shm");
        }
    }
}
