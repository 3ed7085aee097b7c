using Federation.Vehicles.Domain.Rules;

namespace Federation.Benchmarks.Rules;

/// <summary>A build in the making.</summary>
/// <param name="Ruleset">The rules of its model.</param>
/// <param name="Context">Its car.</param>
/// <param name="Choices">What has been chosen.</param>
/// <param name="Conflicting">A click that does not fit.</param>
internal sealed record RulesQuestion(Ruleset Ruleset, BuildContext Context, IReadOnlyList<Choice> Choices, Choice Conflicting);
