using Federation.Server;

namespace Federation.Shared.Values;

/// <summary>One way to narrow a list.</summary>
/// <param name="Key">What the client sends back.</param>
/// <param name="Label">For people.</param>
/// <param name="Values">The values that occur, with their counts.</param>
[Shareable]
public sealed record Facet(string Key, string Label, IReadOnlyList<FacetValue> Values);
