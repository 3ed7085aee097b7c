namespace Federation.Language;

/// <summary>What the parser accepts. Every limit is enforced while reading, so that a hostile text costs no more than its limit.</summary>
public sealed record ParserOptions
{
    /// <summary>The limits for anonymous callers.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>For our own schema files: no limit of size, only the recursion that protects the stack.</summary>
    public static ParserOptions TrustedSdl { get; } = new()
    {
        MaxBytes = int.MaxValue,
        MaxTokens = int.MaxValue,
        MaxDirectives = int.MaxValue,
        MaxDirectivesPerLocation = int.MaxValue,
    };

    /// <summary>The largest document, in bytes.</summary>
    public int MaxBytes { get; init; } = 262_144;

    /// <summary>The most tokens (punctuators, names and values; comments do not count).</summary>
    public int MaxTokens { get; init; } = 5_000;

    /// <summary>How deep any nested grammar (selection sets, list and object values, types) may go.</summary>
    public int MaxRecursion { get; init; } = 100;

    /// <summary>The most directives of a document.</summary>
    public int MaxDirectives { get; init; } = 50;

    /// <summary>The most directives at one place.</summary>
    public int MaxDirectivesPerLocation { get; init; } = 4;
}
