
namespace Federation.Planning.Solving;

/// <summary>Who answers an item, and how what is below it goes on.</summary>
/// <param name="Cost">What it costs.</param>
/// <param name="Child">What happens below; null for a leaf.</param>
internal abstract record Choice(Cost Cost, PositionSolution? Child);
