namespace Federation.Execution;

/// <summary>Selections of one place that are executed together, later.</summary>
/// <param name="Usages">The uses of @defer that they are delivered with.</param>
/// <param name="Selections">The selections, with slots of their own.</param>
internal sealed record DeferredSelections(DeferUsageSet Usages, SelectionSet Selections);
