using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace Federation.Language;

/// <summary>
/// Reads GraphQL text: executable documents, schemas and parts of both.
/// See <see href="https://spec.graphql.org/September2025/#sec-Language"/>.
/// </summary>
public static class Utf8GraphQLParser
{
    /// <summary>
    /// Parses a document from outside. Never throws for what is in the text: syntax errors have the code
    /// <see cref="ErrorCodes.ParseFailed"/>, a text beyond the limits one of the <c>LIMIT_*</c> codes.
    /// </summary>
    public static bool TryParse(
        SourceText source,
        ParserOptions options,
        [NotNullWhen(true)] out DocumentNode? document,
        [NotNullWhen(false)] out GraphQLError? error)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        document = null;
        error = CheckText(source, options);
        if (error is not null)
        {
            return false;
        }

        var parser = new SyntaxParser(source.Utf8.Span, options);
        var result = parser.ParseDocument(source);
        if (parser.HasFailed)
        {
            error = parser.GetError(source);
            return false;
        }

        document = result;
        return true;
    }

    /// <summary>The same for text that is not UTF-8 yet; one that is too long is not converted.</summary>
    public static bool TryParse(
        string text,
        ParserOptions options,
        [NotNullWhen(true)] out DocumentNode? document,
        [NotNullWhen(false)] out GraphQLError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        if (text.Length > options.MaxBytes)
        {
            document = null;
            error = TooLarge(Encoding.UTF8.GetByteCount(text), options);
            return false;
        }

        return TryParse(new SourceText(text), options, out document, out error);
    }

    /// <summary>Parses a document of our own.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">The limits; without them those of <see cref="ParserOptions.TrustedSdl"/>.</param>
    /// <exception cref="SyntaxException">The text is not valid.</exception>
    public static DocumentNode Parse(string source, ParserOptions? options = null) =>
        TryParse(source, options ?? ParserOptions.TrustedSdl, out var document, out var error)
            ? document
            : throw new SyntaxException(error);

    /// <summary>Parses selections written without the outer braces (with them is fine too), as federation directives carry them.</summary>
    /// <exception cref="SyntaxException">The text is not valid.</exception>
    public static SelectionSetNode ParseSelectionSet(string withoutBraces) =>
        ParsePart(withoutBraces, static (ref SyntaxParser parser) => parser.ParseBareSelections());

    /// <summary>Parses a value; variables are allowed.</summary>
    /// <exception cref="SyntaxException">The text is not valid.</exception>
    public static ValueNode ParseValue(string source) => ParsePart(source, static (ref SyntaxParser parser) =>
    {
        var value = parser.ParseValue(isConst: false);
        parser.ExpectEnd();
        return value;
    });

    /// <summary>
    /// Parses a value without variables from outside, as defaults are written. Errors have the codes of a document's.
    /// </summary>
    public static bool TryParseConstValue(
        SourceText source,
        ParserOptions options,
        [NotNullWhen(true)] out ValueNode? value,
        [NotNullWhen(false)] out GraphQLError? error)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        value = null;
        error = CheckText(source, options);
        if (error is not null)
        {
            return false;
        }

        var parser = new SyntaxParser(source.Utf8.Span, options);
        var result = parser.ParseValue(isConst: true);
        parser.ExpectEnd();
        if (parser.HasFailed)
        {
            error = parser.GetError(source);
            return false;
        }

        value = result;
        return true;
    }

    /// <summary>Parses a type reference such as <c>[Int!]!</c>.</summary>
    /// <exception cref="SyntaxException">The text is not valid.</exception>
    public static TypeNode ParseType(string source) => ParsePart(source, static (ref SyntaxParser parser) =>
    {
        var type = parser.ParseTypeReference();
        parser.ExpectEnd();
        return type;
    });

    /// <summary>Parses a schema coordinate such as <c>Vehicle.price(market:)</c> from outside.</summary>
    public static bool TryParseSchemaCoordinate(
        SourceText source,
        [NotNullWhen(true)] out SchemaCoordinateNode? coordinate,
        [NotNullWhen(false)] out GraphQLError? error)
    {
        ArgumentNullException.ThrowIfNull(source);
        coordinate = null;
        error = CheckText(source, ParserOptions.Default);
        if (error is null)
        {
            coordinate = new SchemaCoordinateParser(source.Utf8.Span).Parse(out var message, out var offset);
            error = message is null ? null : new GraphQLError(message, ErrorCodes.ParseFailed, [source.GetPosition(offset)]);
        }

        return error is null;
    }

    /// <summary>Parses a schema coordinate of our own.</summary>
    /// <exception cref="SyntaxException">The text is not valid.</exception>
    public static SchemaCoordinateNode ParseSchemaCoordinate(string source) =>
        TryParseSchemaCoordinate(new SourceText(source), out var coordinate, out var error) ? coordinate : throw new SyntaxException(error);

    /// <summary>Parses a part of a document. The bytes are borrowed: the nodes keep none of them.</summary>
    private static T ParsePart<T>(string text, PartReader<T> read)
    {
        ArgumentNullException.ThrowIfNull(text);
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var utf8 = buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer));
            var parser = new SyntaxParser(utf8, ParserOptions.TrustedSdl);
            var part = read(ref parser);
            return parser.HasFailed ? throw new SyntaxException(parser.GetError(utf8)) : part;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The checks before the first token: size, then UTF-8.</summary>
    internal static GraphQLError? CheckText(SourceText source, ParserOptions options)
    {
        var text = source.Utf8.Span;
        if (text.Length > options.MaxBytes)
        {
            return TooLarge(text.Length, options);
        }

        return Utf8.IsValid(text)
            ? null
            : new GraphQLError(
                "Syntax Error: Invalid UTF-8. Send the document as UTF-8 text.",
                ErrorCodes.ParseFailed,
                [source.GetPosition(FirstInvalidByte(text))]);
    }

    private static GraphQLError TooLarge(int bytes, ParserOptions options) => new(
        $"Document has {bytes} bytes; at most {options.MaxBytes} are allowed. Move literals into variables or split the operation.",
        ErrorCodes.LimitBytes);

    private static int FirstInvalidByte(ReadOnlySpan<byte> text)
    {
        var position = 0;
        while (position < text.Length
            && Rune.DecodeFromUtf8(text[position..], out _, out var consumed) == OperationStatus.Done)
        {
            position += consumed;
        }

        return position;
    }

    private delegate T PartReader<out T>(ref SyntaxParser parser);
}
