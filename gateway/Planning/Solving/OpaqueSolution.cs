using Federation.Planning.Facts;

namespace Federation.Planning.Solving;

/// <summary>Nobody needs to know the types.</summary>
internal sealed record OpaqueSolution(Cost Cost, State State, Solution Solution) : PositionSolution(Cost);
