namespace Federation.Benchmarks.Ratio;

/// <summary>One run that a side is asked for.</summary>
internal sealed record MeasureRequest(string Workload, int Iterations);
