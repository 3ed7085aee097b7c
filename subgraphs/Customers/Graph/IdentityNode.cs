using Federation.Customers.Domain;
using Federation.Server;

namespace Federation.Customers.Graph;

/// <summary>How a touchpoint knows a customer.</summary>
[ObjectType<Identity>(IgnoreProperties = [nameof(Identity.Id), nameof(Identity.CustomerId)])]
internal static class IdentityNode;
