namespace Federation.Vehicles.Domain.Rules;

/// <summary>What happens when a choice does not fit those made before.</summary>
public enum ClickMode
{
    /// <summary>Nothing changes; the conflict says why.</summary>
    Strict,

    /// <summary>The best resolution is taken.</summary>
    AutoResolve,

    /// <summary>As <see cref="AutoResolve"/>, only to be looked at.</summary>
    Preview,
}
