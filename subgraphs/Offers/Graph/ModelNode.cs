using Federation.Server;
using Federation.Shared.Values;

namespace Federation.Offers.Graph;

/// <summary>What offers adds to a model.</summary>
[ObjectType<Model>]
internal static class ModelNode
{
    /// <summary>What its cheapest trim costs, delivered; null where the market offers none.</summary>
    public static Task<TaxedMoney?> GetStartingPriceAsync([Parent] Model model, string market, Pricing pricing, CancellationToken cancellationToken) =>
        pricing.ModelAsync(model.Id, market, cancellationToken);
}
