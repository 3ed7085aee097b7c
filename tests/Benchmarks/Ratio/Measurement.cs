namespace Federation.Benchmarks.Ratio;

/// <summary>What one side reports of one run. Times are those of the whole process: its garbage collector and its compiler count.</summary>
internal sealed record Measurement(long CpuMicroseconds, long WallMicroseconds, int AnswerBytes, string AnswerHash)
{
    /// <summary>What was allocated, by all threads; graphql-js cannot say.</summary>
    public long AllocatedBytes { get; init; }
}
