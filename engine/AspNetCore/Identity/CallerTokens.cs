namespace Federation.AspNetCore.Identity;

/// <summary>What a host does with the tokens that callers send.</summary>
public enum CallerTokens
{
    /// <summary>They are checked here; one that does not hold is refused.</summary>
    Check,

    /// <summary>
    /// They are not looked at: every caller is anonymous here and nothing protected is answered by this host itself. For a gateway whose
    /// subgraphs decide everything.
    /// </summary>
    Forward,
}
