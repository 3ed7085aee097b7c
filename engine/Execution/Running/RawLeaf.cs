namespace Federation.Execution;

/// <summary>A leaf that is already JSON, in the buffer of its execution.</summary>
internal sealed record RawLeaf(int Start, int Length);
