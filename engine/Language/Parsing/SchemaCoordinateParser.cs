using System.Runtime.InteropServices;
using System.Text;

namespace Federation.Language;

/// <summary>
/// Reads a schema coordinate. It has tokens of its own: the dot, which documents do not have, and nothing between the tokens,
/// not even white space. Errors are sticky, as in <see cref="SyntaxParser"/>.
/// See <see href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates.Parsing-a-Schema-Coordinate"/>.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct SchemaCoordinateParser
{
    private readonly ReadOnlySpan<byte> _text;
    private TokenKind _kind;
    private int _start;
    private int _end;
    private string? _error;

    public SchemaCoordinateParser(ReadOnlySpan<byte> text)
    {
        _text = text;
        Advance();
    }

    /// <summary>The coordinate, or null and what is wrong at which byte.</summary>
    public SchemaCoordinateNode? Parse(out string? error, out int errorOffset)
    {
        var ofDirective = Skip(TokenKind.At);
        var name = ParseName();
        var member = !ofDirective && Skip(TokenKind.Dot) ? ParseName() : null;
        NameNode? argument = null;
        if ((ofDirective || member is not null) && Skip(TokenKind.ParenOpen))
        {
            argument = ParseName();
            Expect(TokenKind.Colon);
            Expect(TokenKind.ParenClose);
        }

        Expect(TokenKind.EndOfFile);
        error = _error;
        errorOffset = _start;
        return error is not null
            ? null
            : new SchemaCoordinateNode
            {
                OfDirective = ofDirective,
                Name = name,
                MemberName = member,
                ArgumentName = argument,
                Start = 0,
                End = _end,
            };
    }

    private void Advance()
    {
        _start = _end;
        if (_start == _text.Length)
        {
            _kind = TokenKind.EndOfFile;
            return;
        }

        _end++;
        switch (_text[_start])
        {
            case (byte)'.': _kind = TokenKind.Dot; break;
            case (byte)'(': _kind = TokenKind.ParenOpen; break;
            case (byte)')': _kind = TokenKind.ParenClose; break;
            case (byte)':': _kind = TokenKind.Colon; break;
            case (byte)'@': _kind = TokenKind.At; break;
            case var code when Lexer.IsNameStart(code):
                while (_end < _text.Length && Lexer.IsNameContinue(_text[_end]))
                {
                    _end++;
                }

                _kind = TokenKind.Name;
                break;
            default:
                Fail($"Invalid character: {Lexer.DescribeCharacter(_text, _start)}.");
                break;
        }
    }

    private bool Skip(TokenKind kind)
    {
        if (_kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (_kind != kind)
        {
            FailExpected(kind);
        }
        else if (kind != TokenKind.EndOfFile)
        {
            Advance();
        }
    }

    private NameNode ParseName()
    {
        if (_kind != TokenKind.Name)
        {
            FailExpected(TokenKind.Name);
            return Missing.Name;
        }

        var name = new NameNode { Value = Encoding.UTF8.GetString(_text[_start.._end]), Start = _start, End = _end };
        Advance();
        return name;
    }

    private void FailExpected(TokenKind kind)
    {
        var found = TokenKindNames.Describe(_kind);
        Fail($"Expected {TokenKindNames.Describe(kind)}, found {(_kind == TokenKind.Name ? $"{found} \"{Encoding.UTF8.GetString(_text[_start.._end])}\"" : found)}.");
    }

    private void Fail(string message)
    {
        if (_kind != TokenKind.Failed)
        {
            _kind = TokenKind.Failed;
            _error = $"Syntax Error: {message}";
        }
    }
}
