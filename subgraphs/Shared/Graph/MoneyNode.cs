using Federation.Server;
using Federation.Shared.Values;

namespace Federation.Shared.Graph;

/// <summary>The fields of money that take arguments.</summary>
[ObjectType<Money>]
public static class MoneyNode
{
    /// <summary>The amount as a reader of the locale writes it; without a locale as the market's first.</summary>
    public static string Formatted([Parent] Money money, [GraphQLType("LocaleTag")] string? locale = null)
    {
        ArgumentNullException.ThrowIfNull(money);
        return money.Format(locale);
    }
}
