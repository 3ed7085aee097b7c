namespace Federation.Planning.Solving;

/// <summary>How the objects at a position are answered.</summary>
/// <param name="Cost">What it costs.</param>
internal abstract record PositionSolution(Cost Cost);
