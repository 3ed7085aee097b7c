using System.Threading.Channels;

namespace Federation.Engine.Tests.Execution;

/// <summary>Events that a test sends, and how often they were subscribed to and given back.</summary>
internal sealed class EventChannel
{
    private readonly Channel<object?> _channel = Channel.CreateUnbounded<object?>();
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _subscribed;
    private int _disposed;

    public int Subscribed => _subscribed;

    public int Disposed => _disposed;

    /// <summary>Finished when the events were given back.</summary>
    public Task Released => _released.Task;

    public void Send(object? value) => _channel.Writer.TryWrite(value);

    public void Complete(Exception? exception = null) => _channel.Writer.Complete(exception);

    public void CountDispose()
    {
        Interlocked.Increment(ref _disposed);
        _released.TrySetResult();
    }

    /// <param name="ignoresCancellation">True for a source that waits for the next event whatever happens.</param>
    public IAsyncEnumerable<object?> Read(bool ignoresCancellation = false) => new Events(this, ignoresCancellation);

    private sealed class Events(EventChannel owner, bool ignoresCancellation) : IAsyncEnumerable<object?>
    {
        public IAsyncEnumerator<object?> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref owner._subscribed);
            return new Enumerator(owner, ignoresCancellation ? CancellationToken.None : cancellationToken);
        }
    }

    private sealed class Enumerator(EventChannel owner, CancellationToken cancellationToken) : IAsyncEnumerator<object?>
    {
        public object? Current { get; private set; }

        public async ValueTask<bool> MoveNextAsync()
        {
            while (await owner._channel.Reader.WaitToReadAsync(cancellationToken))
            {
                if (owner._channel.Reader.TryRead(out var value))
                {
                    Current = value;
                    return true;
                }
            }

            return false;
        }

        public ValueTask DisposeAsync()
        {
            owner.CountDispose();
            return ValueTask.CompletedTask;
        }
    }
}
