namespace Federation.Vehicles.Domain.Rules;

/// <summary>How a click ended.</summary>
public enum ClickStatus
{
    /// <summary>The choice fits those made before.</summary>
    Accepted,

    /// <summary>Earlier choices gave way to it.</summary>
    Resolved,

    /// <summary>It does not fit, and nothing gave way.</summary>
    Refused,

    /// <summary>The option is not offered for this car in this market on this day.</summary>
    NotOffered,
}
