using System.Diagnostics.CodeAnalysis;
using Federation.Server;

namespace Federation.Shared.Values;

/// <summary>An amount as a client sends it.</summary>
/// <param name="Amount">In units of the currency; more digits than the currency has are an input error.</param>
/// <param name="Currency">The ISO 4217 code.</param>
public sealed record MoneyInput(decimal Amount, [property: GraphQLType("CurrencyCode!")] string Currency)
{
    /// <summary>The money meant; false when the amount has more digits than the currency, or the code is not three capital letters.</summary>
    public bool TryGetMoney([NotNullWhen(true)] out Money? money)
    {
        money = null;
        var scaled = Math.Abs(Amount) < 1_000_000_000_000m ? Amount * Currencies.MinorPerUnit(Currency) : 0.5m;
        if (scaled != decimal.Truncate(scaled) || Currency.Length != 3 || !Currency.All(char.IsAsciiLetterUpper))
        {
            return false;
        }

        money = new Money(decimal.ToInt64(scaled), Currency);
        return true;
    }
}
