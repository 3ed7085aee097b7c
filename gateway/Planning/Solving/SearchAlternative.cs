namespace Federation.Planning.Solving;

/// <summary>A set of sources that the solver tried to open for a selection.</summary>
/// <param name="Sources">The sources.</param>
/// <param name="Solution">What came of it; null for nothing.</param>
/// <param name="Reason">Why nothing came of it.</param>
internal sealed record SearchAlternative(IReadOnlyList<int> Sources, Solution? Solution, string? Reason);
