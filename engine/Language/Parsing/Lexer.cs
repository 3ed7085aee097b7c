using System.Runtime.InteropServices;
using System.Text;

namespace Federation.Language;

/// <summary>
/// Reads tokens from UTF-8 text without allocating; values are decoded on demand. The text must be valid UTF-8.
/// A copy of the struct is a look-ahead. After the first error the current token stays <see cref="TokenKind.Failed"/>.
/// See <see href="https://spec.graphql.org/September2025/#sec-Language.Source-Text"/>.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal ref partial struct Lexer
{
    private readonly ReadOnlySpan<byte> _text;
    private bool _hasEscape;

    public Lexer(ReadOnlySpan<byte> text) => _text = text;

    /// <summary>The current token.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>Where the current token starts, in bytes.</summary>
    public int Start { get; private set; }

    /// <summary>Where the current token ends, in bytes.</summary>
    public int End { get; private set; }

    /// <summary>Where the token before the current one ended, in bytes.</summary>
    public int PreviousEnd { get; private set; }

    /// <summary>What is wrong when the token is <see cref="TokenKind.Failed"/>.</summary>
    public string? ErrorMessage { get; private set; }

    /// <summary>The code of the error.</summary>
    public string? ErrorCode { get; private set; }

    /// <summary>Where the error is, in bytes.</summary>
    public int ErrorOffset { get; private set; }

    /// <summary>The bytes of the current token.</summary>
    public readonly ReadOnlySpan<byte> Bytes => _text[Start..End];

    /// <summary>Ends the reading with an error; the first one is kept.</summary>
    public void Fail(int offset, string message, string code = ErrorCodes.ParseFailed)
    {
        if (Kind == TokenKind.Failed)
        {
            return;
        }

        Kind = TokenKind.Failed;
        ErrorOffset = offset;
        ErrorMessage = message;
        ErrorCode = code;
    }

    /// <summary>Ends the reading because there are too many tokens.</summary>
    public void FailTokenLimit(int most) =>
        Fail(Start, $"Document contains more that {most} tokens. Parsing aborted.", ErrorCodes.LimitTokens);

    /// <summary>The error; only after a failure.</summary>
    public readonly GraphQLError GetError(SourceText source) =>
        new($"Syntax Error: {ErrorMessage}", ErrorCode, [source.GetPosition(ErrorOffset)]);

    /// <summary>Goes to the next token.</summary>
    public void Advance()
    {
        if (Kind == TokenKind.Failed)
        {
            return;
        }

        PreviousEnd = End;
        var position = SkipIgnored(End);
        Start = position;
        if (position >= _text.Length)
        {
            End = position;
            Kind = TokenKind.EndOfFile;
            return;
        }

        ReadToken(position);
    }

    /// <summary>The value of a name token.</summary>
    public readonly string GetName() => NameTable.Get(Bytes);

    /// <summary>The value of a name, number or string token.</summary>
    public readonly string GetValue() => Kind switch
    {
        TokenKind.String => GetStringValue(),
        TokenKind.BlockString => BlockString.Dedent(Encoding.UTF8.GetString(_text[(Start + 3)..(End - 3)])),
        _ => Encoding.UTF8.GetString(Bytes),
    };

    private readonly int SkipIgnored(int position)
    {
        var text = _text;
        while (position < text.Length)
        {
            switch (text[position])
            {
                case (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)',':
                    position++;
                    break;
                case (byte)'#':
                    var length = text[position..].IndexOfAny((byte)'\n', (byte)'\r');
                    position = length < 0 ? text.Length : position + length;
                    break;
                case 0xEF when IsByteOrderMark(position):
                    position += 3;
                    break;
                default:
                    return position;
            }
        }

        return position;
    }

    private readonly bool IsByteOrderMark(int position) =>
        position + 2 < _text.Length && _text[position + 1] == 0xBB && _text[position + 2] == 0xBF;

    private void ReadToken(int position)
    {
        var code = _text[position];
        switch (code)
        {
            case (byte)'!': Punctuator(TokenKind.Bang); break;
            case (byte)'$': Punctuator(TokenKind.Dollar); break;
            case (byte)'&': Punctuator(TokenKind.Ampersand); break;
            case (byte)'(': Punctuator(TokenKind.ParenOpen); break;
            case (byte)')': Punctuator(TokenKind.ParenClose); break;
            case (byte)':': Punctuator(TokenKind.Colon); break;
            case (byte)'=': Punctuator(TokenKind.Equals); break;
            case (byte)'@': Punctuator(TokenKind.At); break;
            case (byte)'[': Punctuator(TokenKind.BracketOpen); break;
            case (byte)']': Punctuator(TokenKind.BracketClose); break;
            case (byte)'{': Punctuator(TokenKind.BraceOpen); break;
            case (byte)'|': Punctuator(TokenKind.Pipe); break;
            case (byte)'}': Punctuator(TokenKind.BraceClose); break;
            case (byte)'.' when _text[position..].StartsWith("..."u8):
                End = position + 3;
                Kind = TokenKind.Spread;
                break;
            case (byte)'"' when _text[position..].StartsWith("\"\"\""u8):
                ReadBlockString(position);
                break;
            case (byte)'"':
                ReadString(position);
                break;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                ReadNumber(position);
                break;
            default:
                ReadNameOrFail(position, code);
                break;
        }
    }

    private void ReadNameOrFail(int position, byte code)
    {
        if (IsNameStart(code))
        {
            ReadName(position);
            return;
        }

        Fail(position, code == (byte)'\''
            ? "Unexpected single quote character ('), did you mean to use a double quote (\")?"
            : $"Unexpected character: {DescribeCharacter(_text, position)}.");
    }

    private void Punctuator(TokenKind kind)
    {
        End = Start + 1;
        Kind = kind;
    }

    private void ReadName(int position)
    {
        var text = _text;
        do
        {
            position++;
        }
        while (position < text.Length && IsNameContinue(text[position]));

        End = position;
        Kind = TokenKind.Name;
    }

    /// <summary>How messages show the character at an offset.</summary>
    internal static string DescribeCharacter(ReadOnlySpan<byte> text, int position)
    {
        if (position >= text.Length)
        {
            return "<EOF>";
        }

        _ = Rune.DecodeFromUtf8(text[position..], out var rune, out _);
        return rune.Value switch
        {
            '"' => "'\"'",
            >= 0x20 and <= 0x7E => $"\"{rune}\"",
            _ => $"U+{rune.Value:X4}",
        };
    }

    internal static bool IsNameStart(byte code) => char.IsAsciiLetter((char)code) || code == (byte)'_';

    internal static bool IsNameContinue(byte code) => char.IsAsciiLetterOrDigit((char)code) || code == (byte)'_';
}
