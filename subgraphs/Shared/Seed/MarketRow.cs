using Federation.Shared.Values;

namespace Federation.Shared.Seed;

/// <summary>A market and its price level.</summary>
/// <param name="Market">The market.</param>
/// <param name="Factor">Units of its currency per euro of list price.</param>
/// <param name="BaseStep">Base prices are multiples of so many units.</param>
/// <param name="OptionStep">Other prices are multiples of so many units.</param>
/// <param name="Delivery">Net, units.</param>
/// <param name="Registration">Units, no tax on it.</param>
internal sealed record MarketRow(SeedMarket Market, decimal Factor, int BaseStep, int OptionStep, int Delivery, int Registration)
{
    /// <summary>A euro price in minor units of the market, rounded to its step; a price is never rounded down to nothing.</summary>
    public long Minor(decimal euro, int step)
    {
        var units = decimal.Round(euro * Factor / step, 0, MidpointRounding.AwayFromZero) * step;
        return Currencies.ToMinor(euro > 0 ? Math.Max(units, step) : 0, Market.Currency);
    }
}
