namespace Federation.Server;

/// <summary>The parameter is the event that is answered. Its type is the type of the topic's messages.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;
