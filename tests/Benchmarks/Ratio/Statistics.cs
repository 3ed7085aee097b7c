namespace Federation.Benchmarks.Ratio;

/// <summary>The median of some runs and how far they spread.</summary>
internal sealed record Statistics(double Median, double Minimum, double Maximum)
{
    public static Statistics Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Statistics(median, sorted[0], sorted[^1]);
    }
}
