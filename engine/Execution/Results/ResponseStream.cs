namespace Federation.Execution;

/// <summary>
/// The answers to a request that is answered more than once. They are read once, by one reader; whoever got the stream
/// disposes it, read or not, and that ends the work behind it.
/// </summary>
public sealed class ResponseStream : IExecutionResult
{
    private readonly IAsyncEnumerable<OperationResult> _results;
    private readonly Func<ValueTask>? _release;
    private int _isRead;
    private int _isDisposed;

    /// <param name="kind">Why there are several answers.</param>
    /// <param name="results">The answers; enumerated at most once.</param>
    /// <param name="release">Called once, when the stream is disposed.</param>
    public ResponseStream(ExecutionResultKind kind, IAsyncEnumerable<OperationResult> results, Func<ValueTask>? release = null)
    {
        ArgumentNullException.ThrowIfNull(results);
        Kind = kind;
        _results = results;
        _release = release;
    }

    /// <inheritdoc />
    public ExecutionResultKind Kind { get; }

    /// <summary>
    /// The answers in their order. Each is complete when it is given; the next one is worked on when it is asked for.
    /// </summary>
    /// <exception cref="InvalidOperationException">The stream has been read or disposed.</exception>
    public IAsyncEnumerable<OperationResult> ReadResultsAsync() =>
        Volatile.Read(ref _isDisposed) == 0 && Interlocked.Exchange(ref _isRead, 1) == 0
            ? _results
            : throw new InvalidOperationException("A response stream can be read once, before it is disposed.");

    /// <summary>Ends the work behind the stream; a second call does nothing.</summary>
    public ValueTask DisposeAsync() =>
        Interlocked.Exchange(ref _isDisposed, 1) == 0 && _release is not null ? _release() : ValueTask.CompletedTask;
}
