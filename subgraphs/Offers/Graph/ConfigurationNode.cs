using Federation.Execution;
using Federation.Server;

namespace Federation.Offers.Graph;

/// <summary>What offers adds to a build.</summary>
[ObjectType<Configuration>]
internal static class ConfigurationNode
{
    /// <summary>What the build costs today; packages absorb their contents.</summary>
    [Requires("market { code } trim { code } selectedOptions { code } buildHash")]
    public static async Task<IReadOnlyList<PriceBreakdown?>> GetPriceAsync(
        [Parent] IReadOnlyList<Configuration> configurations, Pricing pricing, IBatchResolverContext context, CancellationToken cancellationToken)
    {
        var cars = configurations.Select(c => new CarToPrice(c.Market.Code, c.Trim.Code, [.. c.SelectedOptions.Select(o => o.Code)]));
        return context.Report(await pricing.PriceAsync([.. cars], cancellationToken));
    }
}
