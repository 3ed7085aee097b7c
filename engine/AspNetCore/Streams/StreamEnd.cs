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
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(40); // what timers can do: a longer time is waited for in pieces

    private readonly CancellationTokenSource _end;
    private readonly ITimer? _timer;
    private TimeSpan _left;
    private volatile bool _isExpired;

    public StreamEnd(StreamHost host, CallerIdentity caller)
    {
        _end = CancellationTokenSource.CreateLinkedTokenSource(host.Stopping);
        if (caller.ExpiresAt is { } expiresAt)
        {
            _left = expiresAt - host.Clock.GetUtcNow();
            _timer = host.Clock.CreateTimer(_ => WaitOrExpire(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            WaitOrExpire();
        }
    }

    /// <summary>Cancelled at the end.</summary>
    public CancellationToken Token => _end.Token;

    /// <summary>The token has expired.</summary>
    public bool IsExpired => _isExpired;

    /// <summary>The last answer; null when the stream just ends.</summary>
    public OperationResult? LastAnswer => IsExpired
        ? OperationResult.RequestError(new GraphQLError("The token has expired, and the subscription ends with it. Sign in again and subscribe anew.", ErrorCodes.NotAuthenticated))
        : null;

    public void Dispose()
    {
        _timer?.Dispose();
        _end.Dispose();
    }

    private void WaitOrExpire()
    {
        if (_left > TimeSpan.Zero)
        {
            var wait = _left < s_longest ? _left : s_longest;
            _left -= wait;
            _timer!.Change(wait, Timeout.InfiniteTimeSpan);
            return;
        }

        _isExpired = true;
        try
        {
            _end.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The stream has ended in the same moment.
        }
    }
}
