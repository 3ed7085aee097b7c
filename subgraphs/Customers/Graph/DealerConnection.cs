using Federation.Customers.Domain;
using Federation.Server;

namespace Federation.Customers.Graph;

/// <summary>A page of dealers.</summary>
internal sealed class DealerConnection(IReadOnlyList<DealerEdge> edges, PageInfo pageInfo) : Connection<Dealer, DealerEdge>(edges, pageInfo);
