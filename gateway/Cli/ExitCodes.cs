namespace Federation.Cli;

/// <summary>What the program returns.</summary>
internal static class ExitCodes
{
    /// <summary>All went well.</summary>
    public const int Ok = 0;

    /// <summary>Wrong use, or a file or subgraph that cannot be read.</summary>
    public const int WrongUse = 1;

    /// <summary>The schemas do not compose, or the operation cannot be planned.</summary>
    public const int Refused = 2;
}
