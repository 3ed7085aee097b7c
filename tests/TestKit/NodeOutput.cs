namespace Federation.TestKit;

/// <summary>What a script for Node left behind.</summary>
/// <param name="ExitCode">0 when the script says that all went well.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Errors">What it complained about.</param>
public sealed record NodeOutput(int ExitCode, string Output, string Errors)
{
    /// <summary>The last line that was printed.</summary>
    public string LastLine => Output.TrimEnd().Split('\n')[^1];
}
