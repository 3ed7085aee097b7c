namespace Federation.Vehicles.Graph;

/// <summary>What happens when an option does not fit the ones chosen before.</summary>
public enum ConflictMode
{
    /// <summary>Nothing changes; the error says why.</summary>
    Strict,

    /// <summary>The other choice gives way.</summary>
    AutoResolve,

    /// <summary>Shows what <see cref="AutoResolve"/> would do; nothing is written.</summary>
    Preview,
}
