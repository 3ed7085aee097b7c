using System.Threading.RateLimiting;
using Federation.AspNetCore;
using Federation.Execution;
using Federation.Gateway.Config;
using Federation.Language;
using Federation.Runtime;
using Federation.Types;

namespace Federation.Gateway.Pipeline;

/// <summary>
/// Lets only so many operations run at the same time and a few more wait, by whatever transport they come; a connection that asks nothing
/// takes no place. What is more is refused at once: work that nobody waits for any more would make all others late, too.
/// </summary>
internal sealed class OverloadGuard(IRequestExecutor executor, GatewaySettings settings) : IRequestExecutor, IDisposable
{
    private const int RetryAfterSeconds = 1;

    private static readonly GraphQLError s_refused =
        new GraphQLError("The gateway has more requests than it can answer. Try again in a moment.", RuntimeErrorCodes.GatewayOverloaded)
            .WithExtension(HttpErrorCodes.RetryAfter, RetryAfterSeconds);

    private readonly ConcurrencyLimiter _places = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = settings.Concurrency,
        QueueLimit = settings.Queue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public Schema Schema => executor.Schema;

    public async ValueTask<IExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken = default)
    {
        using var place = await _places.AcquireAsync(permitCount: 1, cancellationToken);
        return place.IsAcquired ? await executor.ExecuteAsync(request, cancellationToken) : OperationResult.RequestError(s_refused);
    }

    public void Dispose() => _places.Dispose();
}
