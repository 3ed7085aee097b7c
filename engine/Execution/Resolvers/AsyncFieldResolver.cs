namespace Federation.Execution;

/// <summary>
/// Gives the value for one parent; the resolvers of a level are started together. The value of a list field may be an
/// <see cref="IAsyncEnumerable{T}"/> (of value types: <see cref="BoxedSequence"/>), which is read to its end, or streamed with @stream.
/// </summary>
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
