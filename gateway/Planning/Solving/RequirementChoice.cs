using Federation.Composition.Graph;
using Federation.Planning.Facts;

namespace Federation.Planning.Solving;

/// <summary>A source answers it when it is entered again with required data.</summary>
/// <param name="Cost">What it costs.</param>
/// <param name="State">The state on entry.</param>
/// <param name="Way">How the source is entered.</param>
/// <param name="Key">How the key is had.</param>
/// <param name="Requires">The required data.</param>
/// <param name="Requirement">How the required data are had.</param>
/// <param name="Child">What happens below.</param>
internal sealed record RequirementChoice(
    Cost Cost, State State, Way Way, Solution Key, FieldSet Requires, Solution Requirement, PositionSolution? Child)
    : Choice(Cost, Child);
