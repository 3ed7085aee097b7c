using Federation.Shared.Pricing;
using Federation.Shared.Vocabulary;

namespace Federation.Offers.Domain;

/// <summary>Currency and tax of a market.</summary>
public sealed class MarketTax
{
    public required string MarketCode { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    public required string DefaultLocale { get; init; }

    /// <summary>As the market calls it.</summary>
    public required string TaxName { get; init; }

    public required TaxKind TaxKind { get; init; }

    /// <summary>Hundredths of a percent of the net amount: 1900 is 19 %.</summary>
    public required int TaxBasisPoints { get; init; }

    public required string RegistrationName { get; init; }

    /// <summary>What the pricing rule reads.</summary>
    public MarketTaxes ToTaxes() => new(
        MarketCode, Currency, DefaultLocale, [new TaxComponent(TaxName, TaxKind, TaxBasisPoints / 10_000m)], RegistrationName);
}
