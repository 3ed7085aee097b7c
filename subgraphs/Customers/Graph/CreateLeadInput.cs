using Federation.Server;
using Federation.Shared.Vocabulary;

namespace Federation.Customers.Graph;

/// <summary>Somebody who wants to be called.</summary>
/// <param name="Source">Where they came from.</param>
/// <param name="ExternalReference">What the sender calls the lead.</param>
/// <param name="ContactName">Who to call.</param>
/// <param name="ContactEmail">Where to write to.</param>
/// <param name="ConsentPurposes">What the person agreed to.</param>
/// <param name="Market">The market's code.</param>
/// <param name="IdempotencyKey">The same key with the same input counts once.</param>
/// <param name="PartnerCode">The partner who sends it; needed for the source PARTNER.</param>
/// <param name="ConfigurationShareCode">The build they are interested in.</param>
/// <param name="StockVehicleId">The car they are interested in.</param>
/// <param name="Message">What they wrote.</param>
public sealed record CreateLeadInput(
    Touchpoint Source,
    string ExternalReference,
    string ContactName,
    string ContactEmail,
    IReadOnlyList<ConsentPurpose> ConsentPurposes,
    string Market,
    string IdempotencyKey,
    string? PartnerCode = null,
    string? ConfigurationShareCode = null,
    [property: ID] string? StockVehicleId = null,
    string? Message = null);
