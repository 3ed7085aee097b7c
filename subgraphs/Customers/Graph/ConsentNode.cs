using Federation.Customers.Domain;
using Federation.Server;

namespace Federation.Customers.Graph;

/// <summary>What a customer allowed or forbade last, for one purpose.</summary>
[ObjectType<Consent>(IgnoreProperties = [nameof(Consent.Id), nameof(Consent.CustomerId)])]
internal static class ConsentNode;
