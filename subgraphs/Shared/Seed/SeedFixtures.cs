namespace Federation.Shared.Seed;

/// <summary>Planted cases with known answers.</summary>
public static class SeedFixtures
{
    /// <summary>The customer who has something of everything: orders, saved builds, leads, vehicles, contracts.</summary>
    public const string CustomerNumber = "C-000001";

    /// <summary>Has withdrawn the consent VEHICLE_DATA.</summary>
    public const string WithdrawnConsentCustomerNumber = "C-000002";

    /// <summary>The dealer of <see cref="CustomerNumber"/>; has open orders, leads and stock.</summary>
    public const string DealerCode = "DE-0001";

    /// <summary>Another dealer: must not see the first one's orders and leads.</summary>
    public const string OtherDealerCode = "DE-0002";

    /// <summary>A subscription of <see cref="CustomerNumber"/> that is paused.</summary>
    public const string PausedContractNumber = "SC-000002";

    /// <summary>An order in a currency without minor units.</summary>
    public const string ZeroDigitOrderNumber = "O-2026-000005";

    /// <summary>The model of the option that has no price in Japan.</summary>
    public const string NoPriceModelCode = "MAR";

    /// <summary>The option of <see cref="NoPriceModelCode"/> without a price in Japan.</summary>
    public const string NoPriceOptionCode = "T01";

    /// <summary>The market without that price.</summary>
    public const string NoPriceMarketCode = "JP";

    internal static bool HasNoPrice(string modelCode, string optionCode, string marketCode) =>
        modelCode == NoPriceModelCode && optionCode == NoPriceOptionCode && marketCode == NoPriceMarketCode;
}
