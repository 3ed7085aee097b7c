using Federation.Shared.Vocabulary;

namespace Federation.Offers.Domain;

/// <summary>The conditions behind a "from" rate: what every market advertises as long as it has no conditions of its own.</summary>
/// <param name="Months">Number of instalments.</param>
/// <param name="NominalRate">Per year, 0.0499 is 4.99 %.</param>
/// <param name="RestShare">The share of the price that is left at the end.</param>
public sealed record FinanceTerms(int Months, decimal NominalRate, decimal RestShare)
{
    /// <summary>The advertised conditions of a product; null for what is not paid by the month.</summary>
    public static FinanceTerms? Advertised(FinanceProductKind kind) => kind switch
    {
        FinanceProductKind.Loan => new(60, 0.0499m, 0),
        FinanceProductKind.BalloonLoan => new(36, 0.0499m, 0.40m),
        FinanceProductKind.Lease => new(36, 0.0499m, 0.55m),
        _ => null,
    };
}
