using System.Buffers;
using System.Text;

namespace Federation.Language;

/// <summary>Strings and block strings. See <see href="https://spec.graphql.org/September2025/#sec-String-Value"/>.</summary>
internal ref partial struct Lexer
{
    private static readonly SearchValues<byte> StringStops = SearchValues.Create("\"\\\n\r"u8);

    private void ReadString(int start)
    {
        _hasEscape = false;
        var position = start + 1;
        while (true)
        {
            var length = position < _text.Length ? _text[position..].IndexOfAny(StringStops) : -1;
            if (length < 0)
            {
                Fail(_text.Length, "Unterminated string.");
                return;
            }

            position += length;
            switch (_text[position])
            {
                case (byte)'"':
                    End = position + 1;
                    Kind = TokenKind.String;
                    return;
                case (byte)'\\':
                    _hasEscape = true;
                    if (!TryReadEscape(position, out _, out var size))
                    {
                        return;
                    }

                    position += size;
                    break;
                default:
                    Fail(position, "Unterminated string.");
                    return;
            }
        }
    }

    private void ReadBlockString(int start)
    {
        var position = start + 3;
        while (position < _text.Length)
        {
            var length = _text[position..].IndexOf("\"\"\""u8);
            if (length < 0)
            {
                break;
            }

            position += length;
            if (_text[position - 1] != (byte)'\\' || position == start + 3)
            {
                End = position + 3;
                Kind = TokenKind.BlockString;
                return;
            }

            // \""" stands for three quotes inside the string.
            position += 3;
        }

        Fail(_text.Length, "Unterminated string.");
    }

    private readonly string GetStringValue()
    {
        var content = _text[(Start + 1)..(End - 1)];
        if (!_hasEscape)
        {
            return Encoding.UTF8.GetString(content);
        }

        var builder = new StringBuilder(content.Length);
        var reader = this;
        var position = Start + 1;
        Span<char> character = stackalloc char[2];
        while (position < End - 1)
        {
            var length = _text[position..(End - 1)].IndexOf((byte)'\\');
            length = length < 0 ? End - 1 - position : length;
            if (length > 0)
            {
                builder.Append(Encoding.UTF8.GetString(_text.Slice(position, length)));
                position += length;
            }

            if (position < End - 1 && reader.TryReadEscape(position, out var value, out var size))
            {
                builder.Append(character[..new Rune(value).EncodeToUtf16(character)]);
                position += size;
            }
        }

        return builder.ToString();
    }

    /// <summary>Reads the escape at a backslash; fails the lexer and returns false when it is not one.</summary>
    private bool TryReadEscape(int position, out int value, out int size)
    {
        size = 2;
        value = At(position + 1) switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => -1,
        };
        if (value >= 0)
        {
            return true;
        }

        if (At(position + 1) != 'u')
        {
            Fail(position, $"Invalid character escape sequence: \"{Excerpt(position, 2)}\".");
            return false;
        }

        return At(position + 2) == '{' ? TryReadVariableEscape(position, out value, out size) : TryReadFixedEscape(position, out value, out size);
    }

    /// <summary>Reads <c>\u{1F600}</c>.</summary>
    private bool TryReadVariableEscape(int position, out int value, out int size)
    {
        value = 0;
        size = 3;
        while (size < 12)
        {
            var code = At(position + size++);
            if (code == '}')
            {
                if (size < 5 || !Rune.IsValid(value))
                {
                    break;
                }

                return true;
            }

            if (!char.IsAsciiHexDigit(code))
            {
                break;
            }

            value = unchecked((value << 4) | HexValue(code));
            if (value < 0)
            {
                break;
            }
        }

        Fail(position, $"Invalid Unicode escape sequence: \"{Excerpt(position, size)}\".");
        return false;
    }

    /// <summary>Reads <c>\u00E9</c>, or two of them that form a surrogate pair.</summary>
    private bool TryReadFixedEscape(int position, out int value, out int size)
    {
        size = 6;
        value = ReadHex4(position + 2);
        if (value >= 0 && Rune.IsValid(value))
        {
            return true;
        }

        if (value >= 0 && char.IsHighSurrogate((char)value) && At(position + 6) == '\\' && At(position + 7) == 'u')
        {
            var low = ReadHex4(position + 8);
            if (low >= 0 && char.IsLowSurrogate((char)low))
            {
                value = char.ConvertToUtf32((char)value, (char)low);
                size = 12;
                return true;
            }
        }

        Fail(position, $"Invalid Unicode escape sequence: \"{Excerpt(position, 6)}\".");
        return false;
    }

    private static int HexValue(char digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private readonly int ReadHex4(int position)
    {
        var value = 0;
        for (var i = 0; i < 4; i++)
        {
            var code = At(position + i);
            if (!char.IsAsciiHexDigit(code))
            {
                return -1;
            }

            value = (value << 4) | HexValue(code);
        }

        return value;
    }

    /// <summary>At most so many characters of the text, for a message.</summary>
    private readonly string Excerpt(int position, int length)
    {
        var bytes = _text[position..Math.Min(_text.Length, position + (length * 4))];
        var text = Encoding.UTF8.GetString(bytes);
        return text.Length <= length ? text : text[..length];
    }
}
