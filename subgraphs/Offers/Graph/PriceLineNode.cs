using Federation.Server;

namespace Federation.Offers.Graph;

/// <summary>One line of a price.</summary>
[ObjectType<PriceLine>]
internal static class PriceLineNode
{
    /// <summary>For people; without a locale in the market's first language.</summary>
    public static string GetLabel([Parent] PriceLine line, [GraphQLType("LocaleTag")] string? locale = null) => line.Text.Get(locale, line.DefaultLocale);
}
