using Federation.Planning.Facts;

namespace Federation.Planning.Solving;

/// <summary>The source only stands in for the interface; another that has its implementations tells the types.</summary>
/// <param name="Cost">What it costs.</param>
/// <param name="StandIn">The state in the source that stands in.</param>
/// <param name="Way">How the source that knows the types is entered.</param>
/// <param name="Key">How the key for that is had.</param>
/// <param name="Types">For each type the states, that of the telling source first: what a type has of its own counts before what an interface adds; and how its objects are answered.</param>
internal sealed record ToldSolution(
    Cost Cost, State StandIn, Way Way, Solution Key, IReadOnlyList<(IReadOnlyList<State> States, Solution Solution)> Types)
    : PositionSolution(Cost);
