namespace Federation.Vehicles.Domain.Rules;

/// <summary>A way out of a conflict: earlier choices that give way, as few as will do.</summary>
/// <param name="Add">Codes of the options that the build gains, the requested one among them.</param>
/// <param name="Remove">Codes of the options that it loses.</param>
/// <param name="Choices">What is chosen afterwards.</param>
/// <param name="PriceDelta">What it costs more, as the caller reckons; null where prices are not known.</param>
public sealed record Resolution(IReadOnlyList<string> Add, IReadOnlyList<string> Remove, IReadOnlyList<Choice> Choices, decimal? PriceDelta);
