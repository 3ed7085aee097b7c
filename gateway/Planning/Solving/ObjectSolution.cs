using Federation.Planning.Facts;

namespace Federation.Planning.Solving;

/// <summary>All have one type, known beforehand.</summary>
internal sealed record ObjectSolution(Cost Cost, IReadOnlyList<State> States, Solution Solution) : PositionSolution(Cost);
