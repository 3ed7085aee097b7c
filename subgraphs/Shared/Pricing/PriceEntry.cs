using Federation.Shared.Vocabulary;

namespace Federation.Shared.Pricing;

/// <summary>One net price of a price list.</summary>
/// <param name="Subject">What is priced.</param>
/// <param name="Code">Which one; see <see cref="PriceSubject"/>.</param>
/// <param name="NetMinor">Minor units of the market's currency, without tax.</param>
public readonly record struct PriceEntry(PriceSubject Subject, string Code, long NetMinor);
