using System.Collections.Concurrent;

namespace Federation.Runtime.Transport;

/// <summary>Cancellation sources with a timer, used again as long as it did not go off.</summary>
internal sealed class TimeoutPool(TimeProvider clock)
{
    private const int MaxKept = 256;

    private readonly ConcurrentQueue<CancellationTokenSource> _kept = new();

    /// <summary>A source that is cancelled after a time.</summary>
    public CancellationTokenSource Rent(TimeSpan timeout)
    {
        if (!_kept.TryDequeue(out var source))
        {
            return new CancellationTokenSource(timeout, clock);
        }

        source.CancelAfter(timeout);
        return source;
    }

    /// <summary>Takes a source back; nobody may be registered at it any more.</summary>
    public void Return(CancellationTokenSource source)
    {
        if (_kept.Count < MaxKept && source.TryReset())
        {
            _kept.Enqueue(source);
        }
        else
        {
            source.Dispose();
        }
    }
}
