using Federation.Shared.Seed;
using Microsoft.EntityFrameworkCore;

namespace Federation.Shared.Data;

/// <summary>Fills an empty database with the sample world.</summary>
/// <typeparam name="TContext">The context of the subgraph.</typeparam>
public interface IDatabaseSeeder<in TContext>
    where TContext : DbContext
{
    /// <summary>
    /// Called once for a new database, inside a transaction that is committed afterwards. Use
    /// <see cref="BulkInsertExtensions.InsertAllAsync{T}"/> per table, parents first.
    /// </summary>
    Task SeedAsync(TContext context, SeedData world, IProgress<string> progress, CancellationToken cancellationToken);
}
