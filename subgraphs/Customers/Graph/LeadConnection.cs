using Federation.Customers.Domain;
using Federation.Server;

namespace Federation.Customers.Graph;

/// <summary>A page of leads.</summary>
internal sealed class LeadConnection(Page<Lead> page) : CountedConnection<Lead>(page);
