using Federation.Execution;

namespace Federation.Offers.Graph;

/// <summary>Puts prices and errors in the places of their cars.</summary>
internal static class PriceErrors
{
    /// <summary>The prices in order; each error is reported at its car.</summary>
    public static IReadOnlyList<PriceBreakdown?> Report(this IBatchResolverContext context, IReadOnlyList<PriceOrError> prices)
    {
        for (var i = 0; i < prices.Count; i++)
        {
            if (prices[i].Error is { } error)
            {
                context.ReportError(i, error);
            }
        }

        return [.. prices.Select(p => p.Price)];
    }
}
