namespace Federation.Execution;

/// <summary>Lets the executor read an asynchronous sequence whose item type it does not know.</summary>
internal static class BoxedSequence
{
    /// <summary>The sequence itself when its items are references.</summary>
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
