namespace Federation.Execution;

/// <summary>
/// Lets the executor read an asynchronous sequence of values: a resolver of a list field may give an <see cref="IAsyncEnumerable{T}"/> of
/// references as it is, one of value types through here.
/// </summary>
public static class BoxedSequence
{
    /// <summary>A sequence of the same items; the sequence itself when they are references.</summary>
    /// <typeparam name="T">An item.</typeparam>
    /// <param name="sequence">The sequence.</param>
    public static IAsyncEnumerable<object?>? From<T>(IAsyncEnumerable<T>? sequence) => sequence switch
    {
        null => null,
        IAsyncEnumerable<object?> references => references,
        _ => new Boxed<T>(sequence),
    };

    private sealed class Boxed<T>(IAsyncEnumerable<T> sequence) : IAsyncEnumerable<object?>, IAsyncDisposable
    {
        public IAsyncEnumerator<object?> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
            new Enumerator(sequence.GetAsyncEnumerator(cancellationToken));

        public ValueTask DisposeAsync() => SequenceReader.DisposeSourceAsync(sequence);

        private sealed class Enumerator(IAsyncEnumerator<T> items) : IAsyncEnumerator<object?>
        {
            public object? Current => items.Current;

            public ValueTask<bool> MoveNextAsync() => items.MoveNextAsync();

            public ValueTask DisposeAsync() => items.DisposeAsync();
        }
    }
}
