using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Federation.Shared.Hosting;
using Federation.Shared.Seed;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Federation.Shared.Data;

/// <summary>
/// Brings the database of a subgraph to the state its program expects. A database made by the same model, generator and seed is left
/// alone; any other is built anew with one line in the log; <c>--reset</c> always builds anew. Only one process does so at a time.
/// </summary>
public sealed class DatabaseInitializer<TContext>(
    IDbContextFactory<TContext> contexts,
    IDatabaseSeeder<TContext> seeder,
    DatabaseOptions database,
    SubgraphHostOptions host,
    ILogger<DatabaseInitializer<TContext>> logger)
    where TContext : SubgraphDbContext
{
    /// <summary>Builds and fills the database where that is needed.</summary>
    public async Task InitializeAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var storage = DatabaseStorage.For(context, database);
        await using var turn = await storage.WaitForTurnAsync(cancellationToken);
        var stamp = Stamp(context);
        var found = await storage.ReadStampAsync(cancellationToken);
        if (string.Equals(found, stamp, StringComparison.Ordinal) && !host.Reset)
        {
            return;
        }

        if (await storage.ExistsAsync(cancellationToken))
        {
            logger.LogInformation("{Place} {Reason} and is built anew.", storage.Place, host.Reset ? "is reset" : "was made by another version");
            await storage.DropAsync(cancellationToken);
        }

        await storage.CreateAsync(cancellationToken);
        await SeedAsync(context, stamp, storage.Place, cancellationToken);
    }

    private async Task SeedAsync(TContext context, string stamp, string place, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var progress = host.Progress ?? new Progress<string>(step => logger.LogDebug("{Place}: {Step}", place, step));
        var world = host.World ?? SeedData.Generate(SeedSize.Small, progress);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await seeder.SeedAsync(context, world, progress, cancellationToken);
        await context.InsertAllAsync([new DatabaseStamp { Value = stamp }], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        logger.LogInformation("{Place} was filled in {Elapsed:0.0} s.", place, watch.Elapsed.TotalSeconds);
    }

    private static string Stamp(TContext context)
    {
        var model = SHA256.HashData(Encoding.UTF8.GetBytes(context.Database.GenerateCreateScript()));
        return $"model {Convert.ToHexStringLower(model.AsSpan(0, 8))}, generator {SeedData.GeneratorVersion}, seed {SeedData.Seed}";
    }
}
