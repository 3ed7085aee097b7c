using Federation.Server;
using Federation.Shared.Values;

namespace Federation.Offers.Graph;

/// <summary>What offers adds to an option.</summary>
[ObjectType<Option>]
internal static class OptionNode
{
    /// <summary>What it costs by itself on a day, by default today; null where the market has no price for it.</summary>
    public static Task<TaxedMoney?> GetPriceAsync([Parent] Option option, string market, DateOnly? at, Pricing pricing, CancellationToken cancellationToken) =>
        pricing.OptionAsync(option.Id, market, at, cancellationToken);
}
