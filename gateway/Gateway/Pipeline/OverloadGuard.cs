using System.Globalization;
using System.Text;
using System.Threading.RateLimiting;
using Federation.Gateway.Config;
using Federation.Runtime;

namespace Federation.Gateway.Pipeline;

/// <summary>
/// Lets only so many requests run at the same time and a few more wait. What is more is refused at once with HTTP 503 and
/// <c>Retry-After</c>: work that nobody waits for any more would make all others late, too.
/// </summary>
internal static class OverloadGuard
{
    public const string Policy = "overload";

    private const int RetryAfterSeconds = 1;
    private const int MaxSockets = 10_000;

    private static readonly byte[] s_body = Encoding.UTF8.GetBytes(
        "{\"errors\":[{\"message\":\"The gateway has more requests than it can answer. Try again in a moment.\","
            + $"\"extensions\":{{\"code\":\"{RuntimeErrorCodes.GatewayOverloaded}\"}}}}]}}");

    public static void AddOverloadGuard(this IServiceCollection services, GatewaySettings settings) => services.AddRateLimiter(options =>
    {
        options.AddPolicy(Policy, context => IsSocket(context.Request)
            ? RateLimitPartition.GetConcurrencyLimiter("sockets", static _ => new ConcurrencyLimiterOptions { PermitLimit = MaxSockets })
            : RateLimitPartition.GetConcurrencyLimiter("requests", _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = settings.Concurrency,
                QueueLimit = settings.Queue,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }));
        options.OnRejected = static (context, cancellationToken) => RefuseAsync(context.HttpContext.Response, cancellationToken);
    });

    /// <summary>A socket is open for hours and asks seldom: it must not take the place of a request.</summary>
    private static bool IsSocket(HttpRequest request) => HttpMethods.IsConnect(request.Method)
        || (HttpMethods.IsGet(request.Method) && string.Equals(request.Headers.Upgrade, "websocket", StringComparison.OrdinalIgnoreCase));

    private static async ValueTask RefuseAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        response.ContentType = "application/graphql-response+json; charset=utf-8";
        await response.Body.WriteAsync(s_body, cancellationToken);
    }
}
