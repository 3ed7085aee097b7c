namespace Federation.Server.EntityFramework.Paging;

/// <summary>What one row of a page statement reads: the selected members and the sort values.</summary>
internal sealed class KeysetRow<T>
{
    public required T Item { get; init; }

    /// <summary>The values of all keys, the id last; in a batch the parent's key stands before them.</summary>
    public required object?[] Keys { get; init; }
}
