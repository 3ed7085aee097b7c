using Federation.Planning.Selections;

namespace Federation.Planning.Solving;

/// <summary>How a selection is answered: which sources are opened and which of them answers what. Null stands for: not at all.</summary>
/// <param name="Selection">The selection, or another of the same structure: choices go by position, not by key or place.</param>
/// <param name="Known">The states in which its objects were there already.</param>
/// <param name="Cost">What it costs beyond them.</param>
/// <param name="Hops">The sources that are opened, in an order in which each key can be had.</param>
/// <param name="Choices">One for each item.</param>
internal sealed record Solution(ObjectSelection Selection, StateSet Known, Cost Cost, IReadOnlyList<Hop> Hops, IReadOnlyList<Choice> Choices);
