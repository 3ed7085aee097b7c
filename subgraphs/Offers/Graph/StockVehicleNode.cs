using Federation.Execution;
using Federation.Server;

namespace Federation.Offers.Graph;

/// <summary>What offers adds to a car in stock.</summary>
[ObjectType<StockVehicle>]
internal static class StockVehicleNode
{
    /// <summary>What the car costs today as it stands.</summary>
    [Requires("market { code } trim { code } options { code } condition mileageKm firstRegistration")]
    public static async Task<IReadOnlyList<PriceBreakdown?>> GetPriceAsync(
        [Parent] IReadOnlyList<StockVehicle> vehicles, Pricing pricing, IBatchResolverContext context, CancellationToken cancellationToken)
    {
        var cars = vehicles.Select(v => new CarToPrice(
            v.Market.Code, v.Trim.Code, [.. v.Options.Select(o => o.Code)], v.Condition, v.MileageKm, v.FirstRegistration));
        return context.Report(await pricing.PriceAsync([.. cars], cancellationToken));
    }
}
