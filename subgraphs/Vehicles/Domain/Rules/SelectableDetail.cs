namespace Federation.Vehicles.Domain.Rules;

/// <summary>How much to find out about each option: only what is asked for is computed.</summary>
[Flags]
public enum SelectableDetail
{
    /// <summary>The states only.</summary>
    State = 0,

    /// <summary>What a click would add and remove.</summary>
    Changes = 1,

    /// <summary>The rules behind the state or the changes.</summary>
    Reasons = 2,

    /// <summary>Everything.</summary>
    All = Changes | Reasons,
}
