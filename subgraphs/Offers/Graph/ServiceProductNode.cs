using Federation.Server;
using Federation.Shared.Values;

namespace Federation.Offers.Graph;

/// <summary>What offers adds to a service product.</summary>
[ObjectType<ServiceProduct>]
internal static class ServiceProductNode
{
    /// <summary>What it costs for its term, or for a month where it has none; null where the market does not offer it.</summary>
    public static Task<TaxedMoney?> GetPriceAsync([Parent] ServiceProduct product, string market, Pricing pricing, CancellationToken cancellationToken) =>
        pricing.ServiceAsync(product.Id, market, cancellationToken);
}
