namespace Federation.Vehicles.Domain.Rules;

/// <summary>A trim that the rules have to work for, and the markets that offer it.</summary>
public sealed record RulesetTrim(string Code, int ModelYear, IReadOnlyList<string> Markets);
