namespace Federation.Execution;

/// <summary>Gives the value for one parent; the resolvers of a level are started together.</summary>
public sealed class AsyncFieldResolver : FieldResolver
{
    /// <param name="resolve">Gives the value.</param>
    public AsyncFieldResolver(Func<IResolverContext, ValueTask<object?>> resolve)
    {
        ArgumentNullException.ThrowIfNull(resolve);
        Resolve = resolve;
    }

    internal Func<IResolverContext, ValueTask<object?>> Resolve { get; }
}
