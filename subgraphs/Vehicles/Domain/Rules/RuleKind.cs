namespace Federation.Vehicles.Domain.Rules;

/// <summary>What a rule says. Prices are rules of offers and never decide what is valid.</summary>
public enum RuleKind
{
    /// <summary>An option needs one of some others.</summary>
    Requires,

    /// <summary>Two options do not go together.</summary>
    Excludes,

    /// <summary>How many options of a group a build has.</summary>
    Cardinality,

    /// <summary>An option brings others along; they show as included and cost nothing.</summary>
    Includes,

    /// <summary>Where and when an option is offered.</summary>
    Availability,

    /// <summary>An option comes with a car as long as nothing chosen speaks against it.</summary>
    Default,
}
