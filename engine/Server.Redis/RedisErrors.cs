using Federation.Execution;
using StackExchange.Redis;

namespace Federation.Server.Redis;

/// <summary>What callers are told when Redis is not there.</summary>
internal static class RedisErrors
{
    /// <summary>The events ended because the connection was lost.</summary>
    public static GraphQLException Interrupted() => new(
        "The connection to the topics was lost, and events may have been with it. Subscribe again in a moment, and read the present state first.",
        ServerErrorCodes.TopicsUnavailable);

    /// <summary>A call failed.</summary>
    public static GraphQLException Unavailable(Exception cause) => new(new Language.GraphQLError(
        "The topics do not answer. Repeat it in a moment.",
        ServerErrorCodes.TopicsUnavailable,
        exception: cause));

    /// <summary>Whether the exception says that Redis is not there, refuses or is too slow.</summary>
    public static bool IsUnavailable(Exception exception) => exception is RedisException or TimeoutException or ObjectDisposedException;
}
