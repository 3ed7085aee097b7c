namespace Federation.Language;

/// <summary>The lexical tokens. See <see href="https://spec.graphql.org/September2025/#Token"/>.</summary>
internal enum TokenKind
{
    StartOfFile,
    EndOfFile,

    /// <summary>An error was found. No rule of the grammar begins with it, so every loop of the parser ends.</summary>
    Failed,
    Bang,
    Dollar,
    Ampersand,
    ParenOpen,
    ParenClose,
    Spread,
    Colon,
    Equals,
    At,
    BracketOpen,
    BracketClose,
    BraceOpen,
    Pipe,
    BraceClose,

    /// <summary>Stands in schema coordinates only.</summary>
    Dot,
    Name,
    Int,
    Float,
    String,
    BlockString,
}
