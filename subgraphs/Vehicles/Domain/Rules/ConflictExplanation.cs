namespace Federation.Vehicles.Domain.Rules;

/// <summary>Why a choice is not possible, and what would make it so. Minimal: without any of the choices, or any of the rules, there is no conflict.</summary>
/// <param name="Requested">The choice that does not fit.</param>
/// <param name="Conflicting">The earlier choices against it, told in terms of the newest; empty when no choice would help.</param>
/// <param name="Rules">The rules that set them against each other.</param>
/// <param name="Resolutions">Up to three ways out, the best first; empty when there is none.</param>
public sealed record ConflictExplanation(
    Choice Requested, IReadOnlyList<Choice> Conflicting, IReadOnlyList<Rule> Rules, IReadOnlyList<Resolution> Resolutions);
