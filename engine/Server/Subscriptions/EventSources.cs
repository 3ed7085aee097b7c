using System.Reflection;
using Federation.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Federation.Server.Subscriptions;

/// <summary>Makes sources of topics and methods.</summary>
internal static class EventSources
{
    /// <summary>The messages of a topic.</summary>
    public static EventSource OfTopic(TopicName name, Type messageType) =>
        Method(nameof(OfTopic), messageType).CreateDelegate<Func<TopicName, EventSource>>()(name);

    /// <summary>What a method gives that answers an <see cref="IAsyncEnumerable{T}"/> or an <see cref="ISourceStream{TMessage}"/>.</summary>
    /// <param name="call">Calls the method.</param>
    /// <param name="eventType">The type of the events.</param>
    public static EventSource OfMethod(FieldDelegate call, Type eventType) =>
        Method(nameof(OfMethod), eventType).CreateDelegate<Func<FieldDelegate, EventSource>>()(call);

    /// <summary>The type of the events that such a method gives; null when it gives none.</summary>
    public static Type? EventType(Type result) => new[] { result }.Concat(result.GetInterfaces())
        .FirstOrDefault(i => i.IsGenericType && (i.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>) || i.GetGenericTypeDefinition() == typeof(ISourceStream<>)))
        ?.GetGenericArguments()[0];

    private static MethodInfo Method(string name, Type argument) =>
        typeof(EventSources).GetMethod(name, 1, BindingFlags.NonPublic | BindingFlags.Static, null, [name == nameof(OfTopic) ? typeof(TopicName) : typeof(FieldDelegate)], null)!
            .MakeGenericMethod(argument);

    private static EventSource OfTopic<T>(TopicName name) => async invocation =>
    {
        var receiver = invocation.Context.Services.GetRequiredService<ITopicEventReceiver>();
        var stream = await receiver.SubscribeAsync<T>(name.For(invocation), invocation.Context.RequestAborted);
        return new SubscriptionEvents(BoxedSequence.From(stream.ReadEventsAsync())!, stream, invocation);
    };

    private static EventSource OfMethod<T>(FieldDelegate call) => async invocation => await call(invocation) switch
    {
        null => null,
        ISourceStream<T> stream => new SubscriptionEvents(BoxedSequence.From(stream.ReadEventsAsync())!, stream, invocation),
        var events => new SubscriptionEvents(BoxedSequence.From((IAsyncEnumerable<T>)events)!, events as IAsyncDisposable, invocation),
    };
}
