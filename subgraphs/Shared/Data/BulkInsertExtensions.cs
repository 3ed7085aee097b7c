using Microsoft.EntityFrameworkCore;

namespace Federation.Shared.Data;

/// <summary>Inserts many rows.</summary>
public static class BulkInsertExtensions
{
    private const int ChunkSize = 2_000;

    /// <summary>Inserts the entities in chunks, with what hangs on them, and forgets them again: memory stays flat.</summary>
    public static async Task InsertAllAsync<T>(this DbContext context, IEnumerable<T> entities, CancellationToken cancellationToken = default)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(context);
        var detects = context.ChangeTracker.AutoDetectChangesEnabled;
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            foreach (var chunk in entities.Chunk(ChunkSize))
            {
                context.AddRange(chunk);
                await context.SaveChangesAsync(cancellationToken);
                context.ChangeTracker.Clear();
            }
        }
        finally
        {
            context.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }
}
