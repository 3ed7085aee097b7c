using Federation.Shared.Errors;
using Microsoft.EntityFrameworkCore;

namespace Federation.Shared.Idempotency;

/// <summary>Runs an effect at most once per actor, operation and key.</summary>
public static class IdempotencyExtensions
{
    /// <summary>
    /// Runs <paramref name="effect"/> and writes its record in one transaction; the primary key of the record decides between requests that
    /// come at the same time, and the loser is answered from the winner's record. The effect may be run again after such a race, on a new
    /// context: it must not do anything outside its context.
    /// </summary>
    public static async Task<IdempotentAnswer<T>> RunOnceAsync<TContext, T>(
        this IDbContextFactory<TContext> contexts,
        IdempotentRequest request,
        TimeProvider clock,
        Func<TContext, Task<IdempotentEffect<T>>> effect,
        CancellationToken cancellationToken)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(contexts);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(effect);
        ArgumentNullException.ThrowIfNull(clock);
        try
        {
            return await TryOnceAsync(contexts, request, clock, effect, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Step 3: somebody wrote the same key in between; if not, the second attempt fails for the same reason and shows it.
            return await TryOnceAsync(contexts, request, clock, effect, cancellationToken);
        }
    }

    private static async Task<IdempotentAnswer<T>> TryOnceAsync<TContext, T>(
        IDbContextFactory<TContext> contexts,
        IdempotentRequest request,
        TimeProvider clock,
        Func<TContext, Task<IdempotentEffect<T>>> effect,
        CancellationToken cancellationToken)
        where TContext : DbContext
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);

        // Step 1: an earlier request with the key answers this one, or forbids it.
        var earlier = await context.Set<IdempotencyRecord>().AsNoTracking().SingleOrDefaultAsync(
            r => r.Actor == request.Actor && r.Operation == request.Operation && r.Key == request.Key, cancellationToken);
        if (earlier is not null)
        {
            return string.Equals(earlier.RequestHash, request.RequestHash, StringComparison.Ordinal)
                ? new(default, earlier, null)
                : new(default, null, IdempotencyKeyReused.For(request.Key, earlier.At));
        }

        // Step 2: the effect and its record become visible together.
        var done = await effect(context);
        if (done.ResponseId is null)
        {
            return new(done.Value, null, null);
        }

        context.Add(new IdempotencyRecord
        {
            Actor = request.Actor,
            Operation = request.Operation,
            Key = request.Key,
            RequestHash = request.RequestHash,
            ResponseId = done.ResponseId,
            ResponseJson = done.ResponseJson,
            At = clock.GetUtcNow(),
        });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(done.Value, null, null);
    }
}
