using Federation.Shared.Pricing;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>A country the maker sells in.</summary>
/// <param name="Id"><c>Market:</c> id.</param>
/// <param name="Code">Two letters, also the country.</param>
/// <param name="Name">In English.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Locales">The first is the default.</param>
/// <param name="TaxDisplay">How prices are shown.</param>
/// <param name="DistanceUnit"><c>km</c> or <c>mi</c>.</param>
/// <param name="TimeZone">IANA name.</param>
/// <param name="SalesModel">Who sells.</param>
/// <param name="RightHandDrive">The steering wheel is on the right.</param>
/// <param name="Taxes">Currency, taxes and the name of the registration charge.</param>
public sealed record SeedMarket(
    string Id,
    string Code,
    string Name,
    string Country,
    string Currency,
    IReadOnlyList<string> Locales,
    TaxDisplay TaxDisplay,
    string DistanceUnit,
    string TimeZone,
    SalesModel SalesModel,
    bool RightHandDrive,
    MarketTaxes Taxes);
