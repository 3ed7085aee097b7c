namespace Federation.Vehicles.Domain.Rules;

/// <summary>
/// What choices amount to: the chosen options, what they bring along, and what comes with the car as long as nothing speaks against it.
/// There is always a valid complete build that has all of it.
/// </summary>
/// <param name="Choices">The choices that hold, the oldest first.</param>
/// <param name="Lost">Choices that cannot hold (any more) with the newer ones under these rules.</param>
/// <param name="Options">Codes of the options in catalogue order.</param>
/// <param name="Completion">Codes of the options that would complete it, the cheapest that will do.</param>
/// <param name="MissingGroups">Codes of the groups in which something is still to be chosen, in display order.</param>
public sealed record ResolvedBuild(
    IReadOnlyList<Choice> Choices, IReadOnlyList<Choice> Lost, IReadOnlyList<string> Options, IReadOnlyList<string> Completion, IReadOnlyList<string> MissingGroups)
{
    /// <summary>All choices hold.</summary>
    public bool IsValid => Lost.Count == 0;

    /// <summary>Nothing is left to be chosen.</summary>
    public bool IsComplete => Completion.Count == 0;
}
