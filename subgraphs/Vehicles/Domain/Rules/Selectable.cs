namespace Federation.Vehicles.Domain.Rules;

/// <summary>An option as the build sees it.</summary>
/// <param name="Option">Code of the option.</param>
/// <param name="State">What it is to the build.</param>
/// <param name="WouldAdd">What else a click on it would bring into the build; empty for what is in it or cannot come in.</param>
/// <param name="WouldRemove">What a click on it would take out: for a conflicting one by the best resolution.</param>
/// <param name="BecauseOf">The rules behind the state, or behind what else would change.</param>
public sealed record Selectable(
    string Option, SelectableState State, IReadOnlyList<string> WouldAdd, IReadOnlyList<string> WouldRemove, IReadOnlyList<Rule> BecauseOf);
