namespace Federation.Vehicles.Domain.Rules;

/// <summary>A reason not to publish a ruleset.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Message">What is wrong with what, and what to do.</param>
/// <param name="Options">Codes of the options it is about.</param>
/// <param name="Rules">Codes of the rules behind it, as few as will do.</param>
/// <param name="Context">The first car it was found at; null when it is wrong for any.</param>
public sealed record RulesetFault(
    RulesetFaultKind Kind, string Message, IReadOnlyList<string> Options, IReadOnlyList<string> Rules, BuildContext? Context = null);
