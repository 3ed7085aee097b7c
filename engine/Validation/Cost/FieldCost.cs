namespace Federation.Validation.Cost;

/// <summary>What a schema says about the cost of a field.</summary>
/// <param name="Weight">What one call weighs, its arguments aside.</param>
/// <param name="ListSize">How long its list is; null when nothing is said.</param>
internal sealed record FieldCost(double Weight, ListSize? ListSize);
