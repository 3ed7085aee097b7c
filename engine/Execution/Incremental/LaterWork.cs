namespace Federation.Execution;

/// <summary>What a run found that is executed later.</summary>
internal sealed class LaterWork
{
    /// <summary>The objects of which selections are deferred, in the order in which they were found.</summary>
    public List<ResultObject> Objects { get; } = [];

    /// <summary>The lists of which items come later.</summary>
    public List<ItemStream> Streams { get; } = [];
}
