namespace Federation.Shared.Values;

/// <summary>A range with both ends included; a missing end is open.</summary>
/// <param name="Min">The smallest value.</param>
/// <param name="Max">The largest value.</param>
public sealed record RangeInput(decimal? Min = null, decimal? Max = null);
