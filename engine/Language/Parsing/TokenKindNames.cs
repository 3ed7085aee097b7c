namespace Federation.Language;

/// <summary>How messages call the tokens.</summary>
internal static class TokenKindNames
{
    /// <summary>The name of a kind: punctuators in quotes, everything else by its name.</summary>
    public static string Describe(TokenKind kind) => kind switch
    {
        TokenKind.StartOfFile => "<SOF>",
        TokenKind.EndOfFile => "<EOF>",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Ampersand => "\"&\"",
        TokenKind.ParenOpen => "\"(\"",
        TokenKind.ParenClose => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.Equals => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.BracketOpen => "\"[\"",
        TokenKind.BracketClose => "\"]\"",
        TokenKind.BraceOpen => "\"{\"",
        TokenKind.Pipe => "\"|\"",
        TokenKind.BraceClose => "\"}\"",
        TokenKind.Dot => "\".\"",
        _ => kind.ToString(),
    };

    /// <summary>True for the kinds that carry a value.</summary>
    public static bool HasValue(TokenKind kind) => kind >= TokenKind.Name;
}
