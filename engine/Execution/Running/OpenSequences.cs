namespace Federation.Execution;

/// <summary>
/// The sequences that an answer reads, to be disposed at its end whatever became of the fields that gave them. One that comes after the
/// end is disposed at once.
/// </summary>
internal sealed class OpenSequences : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly HashSet<SequenceReader> _readers = [];
    private bool _isDisposed;

    public void Add(SequenceReader reader)
    {
        lock (_gate)
        {
            if (!_isDisposed)
            {
                _readers.Add(reader);
                return;
            }
        }

        _ = DisposeAsync(reader);
    }

    public void Remove(SequenceReader reader)
    {
        lock (_gate)
        {
            _readers.Remove(reader);
        }
    }

    public async ValueTask DisposeAsync()
    {
        SequenceReader[] readers;
        lock (_gate)
        {
            _isDisposed = true;
            readers = [.. _readers];
        }

        foreach (var reader in readers)
        {
            await reader.DisposeAsync();
        }
    }

    private static async Task DisposeAsync(SequenceReader reader) => await reader.DisposeAsync();
}
