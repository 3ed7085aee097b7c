namespace Federation.Vehicles.Domain.Rules;

/// <summary>What keeps a ruleset from being published.</summary>
public enum RulesetFaultKind
{
    /// <summary>A rule speaks of something that the model does not have.</summary>
    UnknownCode,

    /// <summary>Two rules have the same code.</summary>
    DuplicateRule,

    /// <summary>Two rules offer the same option to the same car on the same day.</summary>
    OverlappingAvailability,

    /// <summary>A trim cannot be built in a market that offers it.</summary>
    Unsatisfiable,

    /// <summary>An option is offered, but no build can have it.</summary>
    DeadOption,

    /// <summary>What a car comes with cannot be had together.</summary>
    StandardConflict,
}
