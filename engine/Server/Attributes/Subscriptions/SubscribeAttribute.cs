namespace Federation.Server;

/// <summary>
/// The method is a field of the subscription root: it is called once for each event, and its result is what the subscriber gets. The
/// events are the messages of a topic, or what the method named by <see cref="With"/> gives.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscribeAttribute : Attribute
{
    /// <summary>
    /// A method of the same class that gives the events: an <see cref="IAsyncEnumerable{T}"/> or an <see cref="ISourceStream{TMessage}"/>, or a
    /// task of one. It is called once for each subscription; its parameters are bound like those of a resolver, so that they may
    /// be further arguments of the field. Left out, the events are the messages of the field's topic.
    /// </summary>
    public string? With { get; init; }
}
