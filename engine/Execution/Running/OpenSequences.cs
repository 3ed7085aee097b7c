namespace Federation.Execution;

/// <summary>The sequences that an answer reads, to be disposed at its end whatever became of the fields that gave them.</summary>
internal sealed class OpenSequences : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly HashSet<SequenceReader> _readers = [];

    public void Add(SequenceReader reader)
    {
        lock (_gate)
        {
            _readers.Add(reader);
        }
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
            readers = [.. _readers];
        }

        foreach (var reader in readers)
        {
            await reader.DisposeAsync();
        }
    }
}
