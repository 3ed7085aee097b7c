namespace Federation.EndToEnd.World;

/// <summary>What a program printed.</summary>
internal static class Transcript
{
    /// <summary>Fails when a stack trace or the runtime's last words are in it.</summary>
    public static void HasNoException(string output)
    {
        Assert.DoesNotMatch(@"(?m)(^|\s)at \S+\(.*\)", output);
        Assert.DoesNotContain("Unhandled exception", output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Exception:", output, StringComparison.Ordinal);
    }
}
