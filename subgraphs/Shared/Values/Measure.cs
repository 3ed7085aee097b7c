using Federation.Server;

namespace Federation.Shared.Values;

/// <summary>A number with its unit.</summary>
/// <param name="Value">The number.</param>
/// <param name="Unit">For people: <c>kWh/100 km</c>.</param>
[Shareable]
public sealed record Measure(decimal Value, string Unit);
