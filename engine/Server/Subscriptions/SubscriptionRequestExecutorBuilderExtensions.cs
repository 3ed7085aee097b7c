using Federation.Server.Subscriptions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Federation.Server;

/// <summary>Where the topics of <c>[Subscribe]</c> live.</summary>
public static class SubscriptionRequestExecutorBuilderExtensions
{
    /// <summary>
    /// Topics whose publishers and subscribers are in this process: registers a singleton <see cref="ITopicEventSender"/> and
    /// <see cref="ITopicEventReceiver"/>.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="modify">Changes the size of the buffers.</param>
    public static IRequestExecutorBuilder AddInMemorySubscriptions(this IRequestExecutorBuilder builder, Action<SubscriptionOptions>? modify = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Modify(modify ?? (_ => { }));
        builder.Services.TryAddSingleton(new InMemoryTopics(builder.Setup.Options<SubscriptionOptions>()));
        builder.Services.TryAddSingleton<ITopicEventSender>(services => services.GetRequiredService<InMemoryTopics>());
        builder.Services.TryAddSingleton<ITopicEventReceiver>(services => services.GetRequiredService<InMemoryTopics>());
        return builder;
    }

    /// <summary>Adds a class with fields of the subscription root.</summary>
    /// <typeparam name="T">The class; its public methods with <see cref="SubscribeAttribute"/> are the fields.</typeparam>
    public static IRequestExecutorBuilder AddSubscriptionType<T>(this IRequestExecutorBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Setup.SubscriptionTypes.Add(typeof(T));
        return builder;
    }
}
