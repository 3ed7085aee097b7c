namespace Federation.Offers.Domain;

/// <summary>Equal instalments at the end of each month.</summary>
public static class Annuity
{
    /// <summary>
    /// The instalment <c>m = (P − B·(1+i)⁻ⁿ)·i / (1 − (1+i)⁻ⁿ)</c> of a principal P over n months with a rest B, i a twelfth of the
    /// nominal rate; without interest <c>(P − B)/n</c>.
    /// </summary>
    /// <param name="principal">What is financed.</param>
    /// <param name="rest">What is left after the last instalment: a balloon, or the residual value of a lease.</param>
    /// <param name="months">Number of instalments, at least 1.</param>
    /// <param name="nominalRate">Per year, 0.0499 is 4.99 %.</param>
    /// <returns>Not rounded.</returns>
    public static decimal Instalment(decimal principal, decimal rest, int months, decimal nominalRate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        var monthly = nominalRate / 12;
        if (monthly == 0)
        {
            return (principal - rest) / months;
        }

        var growth = 1m;
        for (var i = 0; i < months; i++)
        {
            growth *= 1 + monthly;
        }

        return (principal - (rest / growth)) * monthly / (1 - (1 / growth));
    }
}
