namespace Federation.Server;

/// <summary>Codes of errors that only the server layer reports.</summary>
public static class ServerErrorCodes
{
    /// <summary>A representation names no type that this subgraph resolves.</summary>
    public const string EntityTypeUnknown = "ENTITY_TYPE_UNKNOWN";

    /// <summary>A representation lacks its key, or a value does not fit its field.</summary>
    public const string EntityRepresentationInvalid = "ENTITY_REPRESENTATION_INVALID";

    /// <summary>A subscriber did not keep up with the events and was dropped.</summary>
    public const string SubscriberTooSlow = "SUBSCRIBER_TOO_SLOW";

    /// <summary>What carries the topics between processes is not reachable, or was lost while events were awaited.</summary>
    public const string TopicsUnavailable = "TOPICS_UNAVAILABLE";
}
