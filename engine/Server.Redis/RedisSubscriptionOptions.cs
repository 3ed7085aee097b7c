using System.Text.Json;

namespace Federation.Server.Redis;

/// <summary>Settings of topics over Redis.</summary>
public sealed class RedisSubscriptionOptions : SubscriptionOptions
{
    /// <summary>What the channels of all topics start with: services that share a Redis must not meet by chance.</summary>
    public string TopicPrefix { get; set; } = "graphql:";

    /// <summary>
    /// How long a call of Redis may take. A frozen server answers nothing, and a caller who waits for it in vain should know soon; less than a
    /// second would also give up servers that are merely busy.
    /// </summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How messages are written and read; the same in all processes.</summary>
    public JsonSerializerOptions SerializerOptions { get; set; } = JsonSerializerOptions.Web;
}
