namespace Federation.Server.EntityFramework.Paging;

/// <summary>Holds a value of a cursor so that it becomes a parameter of the statement and not a constant in its text.</summary>
internal sealed class KeyBox<TKey>(TKey key)
{
    public TKey Key { get; } = key;
}
