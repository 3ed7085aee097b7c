using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Federation.Language;

/// <summary>
/// Takes out what has no meaning: white space, line ends, commas, comments, byte order marks, and the indentation of block
/// strings. Two texts that differ only there become the same bytes, which makes a key for a cache or a registry.
/// See <see href="https://spec.graphql.org/September2025/#sec-Language.Source-Text.Ignored-Tokens"/>.
/// </summary>
public static class IgnoredTokens
{
    /// <summary>
    /// Strips a text from outside. The tokens are read and nothing else: the text need not be a document. Stripping again
    /// changes nothing.
    /// </summary>
    /// <param name="source">The text.</param>
    /// <param name="options">The limits; of tokens and bytes, as stripping nests nowhere.</param>
    /// <param name="stripped">The text without ignored tokens, as UTF-8.</param>
    /// <param name="error">What no token begins with, with its place; or the limit that was passed.</param>
    public static bool TryStrip(
        SourceText source,
        ParserOptions options,
        out ReadOnlyMemory<byte> stripped,
        [NotNullWhen(false)] out GraphQLError? error)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        stripped = default;
        error = Utf8GraphQLParser.CheckText(source, options);
        if (error is not null)
        {
            return false;
        }

        var output = new ArrayBufferWriter<byte>(Math.Max(1, source.Utf8.Length));
        var lexer = new Lexer(source.Utf8.Span);
        var count = 0;
        var afterWord = false;
        for (lexer.Advance(); lexer.Kind is not (TokenKind.EndOfFile or TokenKind.Failed); lexer.Advance())
        {
            if (++count > options.MaxTokens)
            {
                lexer.FailTokenLimit(options.MaxTokens);
                break;
            }

            // Two words must not become one, and the dots of a spread must not follow a number.
            var isWord = TokenKindNames.HasValue(lexer.Kind);
            if (afterWord && (isWord || lexer.Kind == TokenKind.Spread))
            {
                output.Write(" "u8);
            }

            if (lexer.Kind == TokenKind.BlockString)
            {
                Encoding.UTF8.GetBytes(BlockString.Print(lexer.GetValue(), minimize: true), output);
            }
            else
            {
                output.Write(lexer.Bytes);
            }

            afterWord = isWord;
        }

        error = lexer.Kind == TokenKind.Failed ? lexer.GetError(source) : null;
        stripped = error is null ? output.WrittenMemory : default;
        return error is null;
    }

    /// <summary>Strips a text of our own.</summary>
    /// <exception cref="SyntaxException">No token begins with what the text has.</exception>
    public static string Strip(string source) =>
        TryStrip(new SourceText(source), ParserOptions.TrustedSdl, out var stripped, out var error)
            ? Encoding.UTF8.GetString(stripped.Span)
            : throw new SyntaxException(error);
}
