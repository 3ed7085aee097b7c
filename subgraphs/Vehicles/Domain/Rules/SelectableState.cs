namespace Federation.Vehicles.Domain.Rules;

/// <summary>What an option is to a build.</summary>
public enum SelectableState
{
    /// <summary>In the build because it was chosen.</summary>
    Selected,

    /// <summary>In the build because the car comes with it.</summary>
    Standard,

    /// <summary>In the build because a package of the build has it.</summary>
    Included,

    /// <summary>It can be had with all choices made so far, but for the choice in a group that allows one: that is exchanged for it.</summary>
    Selectable,

    /// <summary>In the build because rules leave no other way.</summary>
    Forced,

    /// <summary>Choices in other groups stand against it.</summary>
    Conflicting,

    /// <summary>Not offered for this car in this market on this day.</summary>
    Unavailable,
}
