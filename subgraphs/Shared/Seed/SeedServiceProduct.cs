using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>A service that can be bought for a car.</summary>
/// <param name="Id"><c>ServiceProduct:</c> id.</param>
/// <param name="Code">Stable.</param>
/// <param name="Kind">What it covers.</param>
/// <param name="Name">For people.</param>
/// <param name="TermMonths">Null = until cancelled.</param>
/// <param name="Propulsions">Only for these; empty = all.</param>
/// <param name="Markets">Where it is offered.</param>
/// <param name="NoticeDays">Before it can end.</param>
/// <param name="PriceEur">Net list price in euro for the term, or a month when there is none.</param>
public sealed record SeedServiceProduct(
    string Id,
    string Code,
    ServiceKind Kind,
    LocalizedText Name,
    int? TermMonths,
    IReadOnlyList<Propulsion> Propulsions,
    IReadOnlyList<string> Markets,
    int NoticeDays,
    int PriceEur);
