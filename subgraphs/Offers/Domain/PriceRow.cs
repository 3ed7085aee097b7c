using Federation.Shared.Vocabulary;

namespace Federation.Offers.Domain;

/// <summary>A row of the price list: what one thing costs without tax, where and when.</summary>
public sealed class PriceRow
{
    public long Id { get; init; }

    public required PriceSubject Subject { get; init; }

    /// <summary>Trim code, <c>model:option</c>, product code: see <see cref="PriceSubject"/>.</summary>
    public required string Code { get; init; }

    public required string MarketCode { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>First day no longer; null: no end is announced.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Minor units of the market's currency.</summary>
    public required long NetMinor { get; init; }

    public required string ListVersion { get; init; }
}
