using Federation.Server;
using Federation.Shared.Vocabulary;

namespace Federation.Customers.Graph;

/// <summary>What a sender gets to know of a lead: that it arrived.</summary>
/// <param name="Id">The lead's id.</param>
/// <param name="Status">Where it stood when it was accepted.</param>
/// <param name="AcceptedAt">When.</param>
public sealed record LeadReceipt([property: ID] string Id, LeadStatus Status, DateTimeOffset AcceptedAt);
