namespace Federation.Execution;

/// <summary>What of a selection set is not executed at its place but later.</summary>
/// <param name="Usages">The uses of @defer that begin here.</param>
/// <param name="Groups">The selections to execute later, in the order in which they are found.</param>
internal sealed record IncrementalPlan(IReadOnlyList<DeferUsage> Usages, IReadOnlyList<DeferredSelections> Groups);
