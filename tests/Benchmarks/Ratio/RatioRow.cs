namespace Federation.Benchmarks.Ratio;

/// <summary>One workload on both sides; times in microseconds per operation.</summary>
internal sealed record RatioRow(string Workload, int AnswerBytes, long AllocatedBytes, Statistics OursCpu, Statistics TheirsCpu, Statistics OursWall, Statistics TheirsWall, Statistics Ratio);
