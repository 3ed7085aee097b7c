namespace Federation.Execution;

/// <summary>Gives the values for all parents of a level that have the same concrete type, in one call.</summary>
public sealed class BatchFieldResolver : FieldResolver
{
    /// <param name="resolve">Gives a list as long as the parents; the value at i belongs to the parent at i.</param>
    public BatchFieldResolver(Func<IBatchResolverContext, ValueTask<IReadOnlyList<object?>>> resolve)
    {
        ArgumentNullException.ThrowIfNull(resolve);
        Resolve = resolve;
    }

    internal Func<IBatchResolverContext, ValueTask<IReadOnlyList<object?>>> Resolve { get; }
}
