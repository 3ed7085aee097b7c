using Federation.Shared.Values;

namespace Federation.Shared.Pricing;

/// <summary>How a market taxes: its currency and the taxes on each line. A further tax is a further component, not other code.</summary>
/// <param name="MarketCode">The market.</param>
/// <param name="Currency">Of every amount in the market.</param>
/// <param name="DefaultLocale">The market's first locale.</param>
/// <param name="Components">Taxes on the net amount, each rounded by itself.</param>
/// <param name="RegistrationName">What the charge for registration is called.</param>
public sealed record MarketTaxes(
    string MarketCode, string Currency, string DefaultLocale, IReadOnlyList<TaxComponent> Components, string RegistrationName)
{
    /// <summary>An amount of this market in minor units.</summary>
    public Money Money(long minor) => new(minor, Currency, DefaultLocale);

    /// <summary>An exact amount of this market, rounded once.</summary>
    public Money Round(decimal amount) => Values.Money.Round(amount, Currency, DefaultLocale);

    /// <summary>Taxes a net amount: each component on the net, rounded once, half away from zero.</summary>
    public TaxedMoney Tax(long netMinor)
    {
        var net = Money(netMinor);
        return new(net, [.. Components.Select(c => new TaxLine(c.Name, c.Rate, net, Round(net.Amount * c.Rate), c.Kind))]);
    }

    /// <summary>The sum of taxed lines of this market.</summary>
    public TaxedMoney Sum(IEnumerable<TaxedMoney> parts) => TaxedMoney.Sum(Currency, DefaultLocale, parts);
}
