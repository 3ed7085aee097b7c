namespace Federation.Execution;

/// <summary>
/// Gives the events of a subscription field (https://spec.graphql.org/September2025/#ResolveFieldEventStream()). It runs once for each
/// subscription. What it throws or reports refuses the subscription. The sequence is read by one reader and disposed exactly once,
/// read or not: its enumerator, and the sequence itself where it is <see cref="IAsyncDisposable"/>. The token that the enumerator is given is cancelled when the subscriber has gone.
/// </summary>
public sealed class SubscribeResolver
{
    private SubscribeResolver(Func<IResolverContext, ValueTask<IAsyncEnumerable<object?>?>> subscribe)
    {
        Subscribe = subscribe;
    }

    internal Func<IResolverContext, ValueTask<IAsyncEnumerable<object?>?>> Subscribe { get; }

    /// <summary>Makes a resolver from what gives the events.</summary>
    /// <typeparam name="T">An event.</typeparam>
    /// <param name="subscribe">Gives the events; <see cref="IResolverContext.Parent"/> is <see cref="GraphQLRequest.RootValue"/>.</param>
    public static SubscribeResolver Create<T>(Func<IResolverContext, ValueTask<IAsyncEnumerable<T>>> subscribe)
    {
        ArgumentNullException.ThrowIfNull(subscribe);
        return new SubscribeResolver(async context => BoxedSequence.From(await subscribe(context)));
    }

    /// <summary>Makes a resolver from what gives the events at once.</summary>
    /// <typeparam name="T">An event.</typeparam>
    /// <param name="subscribe">Gives the events.</param>
    public static SubscribeResolver Create<T>(Func<IResolverContext, IAsyncEnumerable<T>> subscribe)
    {
        ArgumentNullException.ThrowIfNull(subscribe);
        return Create(context => ValueTask.FromResult(subscribe(context)));
    }
}
