using Federation.Server;

namespace Federation.Shared.Values;

/// <summary>One value of a <see cref="Facet"/>.</summary>
/// <param name="Value">What the client sends back.</param>
/// <param name="Label">For people.</param>
/// <param name="Count">How many items of the list have it.</param>
/// <param name="Selected">The filter in force already names it.</param>
[Shareable]
public sealed record FacetValue(string Value, string Label, int Count, bool Selected);
