using Federation.Planning.Facts;

namespace Federation.Planning.Solving;

/// <summary>The source tells the type of each; one solution for each type that it can return.</summary>
/// <param name="Cost">What it costs.</param>
/// <param name="DeclaredType">The type of the field in the source.</param>
/// <param name="Types">For each type the state and how its objects are answered.</param>
internal sealed record TypedSolution(Cost Cost, FactType DeclaredType, IReadOnlyList<(State State, Solution Solution)> Types) : PositionSolution(Cost);
