using Federation.Planning.Facts;

namespace Federation.Planning.Solving;

/// <summary>States that are there answer it; several only for an object without key, which they fill together.</summary>
internal sealed record DirectChoice(Cost Cost, IReadOnlyList<State> States, PositionSolution? Child)
    : Choice(Cost, Child);
