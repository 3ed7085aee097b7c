using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>A row of the price list.</summary>
/// <param name="Subject">What is priced.</param>
/// <param name="Code">Which one: see <see cref="PriceSubject"/>.</param>
/// <param name="SubjectId">Graph id of it; null for delivery and registration.</param>
/// <param name="MarketCode">Where.</param>
/// <param name="Currency">Of the amount.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidUntil">First day no longer; null = no end announced.</param>
/// <param name="NetMinor">Minor units without tax.</param>
/// <param name="ListVersion"><c>2026.1</c>.</param>
public sealed record SeedPriceRow(
    PriceSubject Subject,
    string Code,
    string? SubjectId,
    string MarketCode,
    string Currency,
    DateOnly ValidFrom,
    DateOnly? ValidUntil,
    long NetMinor,
    string ListVersion);
