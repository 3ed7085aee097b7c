using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;
using Federation.Server.Redis;

namespace Federation.Server;

/// <summary>Topics over Redis, for publishers and subscribers in several processes.</summary>
public static class RedisRequestExecutorBuilderExtensions
{
    /// <summary>
    /// Topics over a connection of their own. The host starts without Redis too; until there is a connection, publishing and
    /// subscribing fail at once with <see cref="ServerErrorCodes.TopicsUnavailable"/>.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configuration">Where Redis is, in the syntax of StackExchange.Redis: <c>"redis.local:6379,password=…"</c>.</param>
    /// <param name="modify">Changes the settings.</param>
    public static IRequestExecutorBuilder AddRedisSubscriptions(this IRequestExecutorBuilder builder, string configuration, Action<RedisSubscriptionOptions>? modify = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(configuration);
        return builder.Add((_, options, logger) => RedisConnection.To(configuration, options, logger), modify);
    }

    /// <summary>Topics over a connection of the host, which is not disposed with them.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="connection">Gives the connection.</param>
    /// <param name="modify">Changes the settings.</param>
    public static IRequestExecutorBuilder AddRedisSubscriptions(
        this IRequestExecutorBuilder builder, Func<IServiceProvider, IConnectionMultiplexer> connection, Action<RedisSubscriptionOptions>? modify = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return builder.Add((services, options, logger) => RedisConnection.Over(connection(services), options, logger), modify);
    }

    private static IRequestExecutorBuilder Add(
        this IRequestExecutorBuilder builder,
        Func<IServiceProvider, RedisSubscriptionOptions, ILogger?, RedisConnection> connect,
        Action<RedisSubscriptionOptions>? modify)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Modify(modify ?? (_ => { }));
        var options = builder.Setup.Options<RedisSubscriptionOptions>();
        builder.Services.TryAddSingleton(services =>
            new RedisTopics(connect(services, options, services.GetService<ILoggerFactory>()?.CreateLogger("Federation.GraphQL.Redis")), options));
        builder.Services.TryAddSingleton<ITopicEventSender>(services => services.GetRequiredService<RedisTopics>());
        builder.Services.TryAddSingleton<ITopicEventReceiver>(services => services.GetRequiredService<RedisTopics>());
        return builder;
    }
}
