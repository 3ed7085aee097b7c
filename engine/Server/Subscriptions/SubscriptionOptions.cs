namespace Federation.Server;

/// <summary>Settings of topics.</summary>
public class SubscriptionOptions
{
    /// <summary>
    /// How many messages may wait for one subscriber, from 1. One more drops the subscriber, who is told so after those that wait. Enough
    /// for a phone that is gone for some seconds at some dozens of messages a second; messages are shared, so that a place in the buffer costs a
    /// reference only.
    /// </summary>
    public int TopicBufferCapacity { get; set; } = 256;
}
