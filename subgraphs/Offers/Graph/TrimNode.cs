using Federation.Server;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Offers.Graph;

/// <summary>What offers adds to a trim.</summary>
[ObjectType<Trim>]
internal static class TrimNode
{
    /// <summary>What it costs without any option, delivered; null where the market does not offer it.</summary>
    public static Task<TaxedMoney?> GetStartingPriceAsync([Parent] Trim trim, string market, Pricing pricing, CancellationToken cancellationToken) =>
        pricing.TrimAsync(trim.Id, market, cancellationToken);

    /// <summary>The monthly rate it is advertised with, without a down payment; null for what is not paid by the month.</summary>
    public static Task<Money?> GetMonthlyFromAsync(
        [Parent] Trim trim, string market, Pricing pricing, CancellationToken cancellationToken, FinanceProductKind? product = FinanceProductKind.Lease) =>
        pricing.MonthlyFromAsync(trim.Id, market, product ?? FinanceProductKind.Lease, cancellationToken);
}
