using Federation.Planning.Facts;
using Federation.Planning.Selections;

namespace Federation.Planning.Solving;

/// <summary>States that are there answer it; several only for an object without key, which they fill together.</summary>
internal sealed record DirectChoice(SelectionItem Item, Cost Cost, IReadOnlyList<State> States, PositionSolution? Child)
    : Choice(Item, Cost, Child);
