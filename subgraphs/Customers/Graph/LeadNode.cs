using System.Security.Claims;
using Federation.Customers.Data;
using Federation.Customers.Domain;
using Federation.Server;
using Federation.Server.EntityFramework;
using Federation.Shared.Identity;
using Federation.Shared.States;
using Federation.Shared.Vocabulary;

namespace Federation.Customers.Graph;

/// <summary>Somebody who may buy.</summary>
[ObjectType<Lead>(IgnoreProperties =
[
    nameof(Lead.MarketCode),
    nameof(Lead.AssignedDealerId),
    nameof(Lead.ConfigurationId),
    nameof(Lead.StockVehicleId),
    nameof(Lead.CustomerId),
    nameof(Lead.ContactName),
    nameof(Lead.ContactEmail),
    nameof(Lead.ExternalReference),
    nameof(Lead.ConfigurationShareCode),
    nameof(Lead.Message),
    nameof(Lead.ConsentPurposes),
    nameof(Lead.CreatedAt),
])]
[Key("id")]
internal static class LeadNode
{
    /// <summary>Resolves references to leads, as far as the actor may see them.</summary>
    [Lookup]
    public static Task<IReadOnlyList<Lead?>> GetLeadByIdAsync(
        IReadOnlyList<string> ids, QueryContext<Lead> query, CustomersContext database, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        database.Leads.VisibleTo(Actor.From(user)).LoadAsync(l => l.Id, ids, query, cancellationToken);

    /// <summary>Where it can go from here.</summary>
    public static IReadOnlyList<LeadStatus> GetAllowedTransitions([Parent(requires: nameof(Lead.Status))] Lead lead) => Lifecycles.Lead.Next(lead.Status);

    /// <summary>The build they are interested in.</summary>
    public static Configuration? GetInterest([Parent(requires: nameof(Lead.ConfigurationId))] Lead lead) =>
        lead.ConfigurationId is { } id ? new Configuration { Id = id } : null;
}
