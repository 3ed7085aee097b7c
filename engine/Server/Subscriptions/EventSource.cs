using Federation.Execution;

namespace Federation.Server.Subscriptions;

/// <summary>Where the events of a subscription come from. Made at start, called once for each subscription.</summary>
/// <param name="invocation">The subscription.</param>
internal delegate ValueTask<SubscriptionEvents?> EventSource(FieldInvocation invocation);
