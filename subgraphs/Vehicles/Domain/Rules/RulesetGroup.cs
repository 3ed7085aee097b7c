namespace Federation.Vehicles.Domain.Rules;

/// <summary>The options of a group, in the order they are shown, which is from the cheapest on.</summary>
public sealed record RulesetGroup(string Code, IReadOnlyList<string> Options);
