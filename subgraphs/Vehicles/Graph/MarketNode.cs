using Federation.Server;
using Federation.Vehicles.Domain;

namespace Federation.Vehicles.Graph;

/// <summary>A country the maker sells in.</summary>
[ObjectType<Market>]
[Key("id")]
internal static class MarketNode
{
    /// <summary>ISO 3166-1 alpha-2.</summary>
    [GraphQLType("CountryCode!")]
    public static string GetCountry([Parent(requires: nameof(Market.Country))] Market market) => market.Country;

    /// <summary>ISO 4217.</summary>
    [GraphQLType("CurrencyCode!")]
    public static string GetCurrency([Parent(requires: nameof(Market.Currency))] Market market) => market.Currency;

    /// <summary>BCP 47; the first is the default.</summary>
    [GraphQLType("[LocaleTag!]!")]
    public static IReadOnlyList<string> GetLocales([Parent(requires: nameof(Market.Locales))] Market market) => market.Locales;
}
