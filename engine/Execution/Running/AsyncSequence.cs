namespace Federation.Execution;

/// <summary>Reads the asynchronous sequence of a list field while its level runs.</summary>
internal static class AsyncSequence
{
    /// <summary>The sequence when a resolver gave one for a list field.</summary>
    public static IAsyncEnumerable<object?>? Find(Selection selection, object? value) =>
        selection.Completion.Kind == CompletionKind.List ? value as IAsyncEnumerable<object?> : null;

    /// <summary>
    /// Reads it to its end, as a list; with @stream only the items that come with the rest, as a <see cref="StreamedSequence"/>.
    /// </summary>
    public static async Task<object?> ReadAsync(OperationExecution execution, Selection selection, IAsyncEnumerable<object?> sequence)
    {
        var reader = execution.Read(sequence, selection);
        var count = int.MaxValue;
        var items = new List<object?>();
        try
        {
            if (selection.Stream?.TryGetInitialCount(execution.Context.Variables, out count, out _) == false)
            {
                await reader.DisposeAsync();
                return items; // the completion of the list says what is wrong
            }

            while (items.Count < count && await reader.MoveNextAsync())
            {
                items.Add(reader.Current);
            }
        }
        catch
        {
            await reader.DisposeAsync();
            throw;
        }

        if (selection.Stream is not null)
        {
            return new StreamedSequence(items, reader);
        }

        await reader.DisposeAsync();
        return items;
    }
}
