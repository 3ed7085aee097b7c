using Federation.AspNetCore.Identity;
using Federation.Execution;
using Federation.Language;

namespace Federation.AspNetCore.Streams;

/// <summary>
/// What ends a subscription from outside: the host stops, or the token of its caller expires. A token is checked when a request comes, and a
/// subscription is a request that goes on.
/// </summary>
internal sealed class StreamEnd : IDisposable
{
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(40); // what timers can do

    private readonly CancellationTokenSource? _expiry;
    private readonly CancellationTokenSource _end;

    public StreamEnd(StreamHost host, CallerIdentity caller)
    {
        if (caller.ExpiresAt is { } expiresAt)
        {
            var left = expiresAt - host.Clock.GetUtcNow();
            _expiry = new CancellationTokenSource(left < TimeSpan.Zero ? TimeSpan.Zero : left < s_longest ? left : s_longest, host.Clock);
        }

        _end = CancellationTokenSource.CreateLinkedTokenSource(host.Stopping, _expiry?.Token ?? CancellationToken.None);
    }

    /// <summary>Cancelled at the end.</summary>
    public CancellationToken Token => _end.Token;

    /// <summary>The token has expired.</summary>
    public bool IsExpired => _expiry?.IsCancellationRequested == true;

    /// <summary>The last answer; null when the stream just ends.</summary>
    public OperationResult? LastAnswer => IsExpired
        ? OperationResult.RequestError(new GraphQLError("The token has expired, and the subscription ends with it. Sign in again and subscribe anew.", ErrorCodes.NotAuthenticated))
        : null;

    public void Dispose()
    {
        _end.Dispose();
        _expiry?.Dispose();
    }
}
