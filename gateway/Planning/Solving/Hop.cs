using Federation.Planning.Facts;

namespace Federation.Planning.Solving;

/// <summary>That a source is opened for objects.</summary>
/// <param name="State">The state that this gives.</param>
/// <param name="Way">How.</param>
/// <param name="Key">How the key is had; null for root types.</param>
internal sealed record Hop(State State, Way Way, Solution? Key);
