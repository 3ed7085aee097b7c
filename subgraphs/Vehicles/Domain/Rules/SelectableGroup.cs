namespace Federation.Vehicles.Domain.Rules;

/// <summary>The options of a group as the build sees them.</summary>
/// <param name="Group">Code of the group.</param>
/// <param name="IsSatisfied">Nothing is left to be chosen in it.</param>
/// <param name="Selectables">Its options in display order.</param>
public sealed record SelectableGroup(string Group, bool IsSatisfied, IReadOnlyList<Selectable> Selectables);
