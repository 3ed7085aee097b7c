using Federation.Planning.Facts;
using Federation.Planning.Selections;

namespace Federation.Planning.Solving;

/// <summary>A source answers it when it is entered again with required data.</summary>
/// <param name="Item">The item.</param>
/// <param name="Cost">What it costs.</param>
/// <param name="State">The state on entry.</param>
/// <param name="Way">How the source is entered.</param>
/// <param name="Key">How the key is had.</param>
/// <param name="Requirement">How the required data are had.</param>
/// <param name="Child">What happens below.</param>
internal sealed record RequirementChoice(
    SelectionItem Item, Cost Cost, State State, Way Way, Solution Key, Solution Requirement, PositionSolution? Child)
    : Choice(Item, Cost, Child);
