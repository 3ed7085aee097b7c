namespace Federation.Execution;

/// <summary>
/// Reads an asynchronous sequence of someone else's. It is disposed exactly once, and whoever stops reading does not wait for a
/// sequence that does not look at its token: the sequence is then disposed when its last step has come back.
/// </summary>
internal sealed class SequenceReader : IAsyncDisposable
{
    private readonly IAsyncEnumerable<object?> _source;
    private readonly IAsyncEnumerator<object?> _items;
    private readonly Action<Exception> _onDisposeFailed;
    private readonly OpenSequences? _owner;
    private readonly StopSignal _stop;
    private readonly Lock _gate = new();
    private bool _isMoving;
    private bool _isDisposed;

    /// <param name="source">The sequence.</param>
    /// <param name="onDisposeFailed">Told of what disposing threw.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <param name="owner">Knows the reader as long as it is not disposed.</param>
    public SequenceReader(
        IAsyncEnumerable<object?> source, Action<Exception> onDisposeFailed, CancellationToken cancellationToken, OpenSequences? owner = null)
    {
        _owner = owner;
        _source = source;
        _onDisposeFailed = onDisposeFailed;
        _stop = new StopSignal(cancellationToken);
        _items = source.GetAsyncEnumerator(_stop.Token);
        owner?.Add(this);
    }

    /// <summary>Cancelled when nobody reads any more.</summary>
    public CancellationToken Stopped => _stop.Token;

    public object? Current => _items.Current;

    /// <summary>Ends a reading that goes on; what waits for the next item is told that it was cancelled.</summary>
    public void Stop() => _stop.Stop();

    /// <summary>Moves to the next item.</summary>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public async ValueTask<bool> MoveNextAsync()
    {
        lock (_gate)
        {
            if (_isDisposed)
            {
                return false;
            }

            _isMoving = true;
        }

        var move = MoveAsync();
        try
        {
            return await move.WaitAsync(_stop.Token);
        }
        finally
        {
            if (!move.IsCompleted)
            {
                // Nobody is left to hear how it ends.
                _ = move.ContinueWith(static m => m.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        bool isMoving;
        lock (_gate)
        {
            if (_isDisposed)
            {
                return ValueTask.CompletedTask;
            }

            _isDisposed = true;
            isMoving = _isMoving;
        }

        if (!isMoving)
        {
            return ReleaseAsync();
        }

        Stop();
        return ValueTask.CompletedTask;
    }

    /// <summary>Disposes a sequence that must be, besides its enumerator. The ones that the compiler makes are both, and have nothing to dispose unless read.</summary>
    public static ValueTask DisposeSourceAsync<T>(IAsyncEnumerable<T> source) =>
        source is IAsyncDisposable disposable and not IAsyncEnumerator<T> ? disposable.DisposeAsync() : ValueTask.CompletedTask;

    private async Task<bool> MoveAsync()
    {
        try
        {
            return await _items.MoveNextAsync();
        }
        finally
        {
            bool isDisposed;
            lock (_gate)
            {
                _isMoving = false;
                isDisposed = _isDisposed;
            }

            if (isDisposed)
            {
                await ReleaseAsync();
            }
        }
    }

    private async ValueTask ReleaseAsync()
    {
        _stop.Release();
        _owner?.Remove(this);
        try
        {
            await _items.DisposeAsync();
            await DisposeSourceAsync(_source);
        }
#pragma warning disable CA1031 // Nobody who reads can do anything about it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _onDisposeFailed(exception);
        }
    }
}
