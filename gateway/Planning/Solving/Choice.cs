using Federation.Planning.Selections;

namespace Federation.Planning.Solving;

/// <summary>Who answers an item, and how what is below it goes on.</summary>
/// <param name="Item">The item.</param>
/// <param name="Cost">What it costs.</param>
/// <param name="Child">What happens below; null for a leaf.</param>
internal abstract record Choice(SelectionItem Item, Cost Cost, PositionSolution? Child);
