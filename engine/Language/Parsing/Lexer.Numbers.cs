namespace Federation.Language;

/// <summary>Numbers. See <see href="https://spec.graphql.org/September2025/#sec-Int-Value"/> and Float-Value.</summary>
internal ref partial struct Lexer
{
    private void ReadNumber(int position)
    {
        var isFloat = false;
        if (_text[position] == (byte)'-')
        {
            position++;
        }

        if (At(position) == '0')
        {
            position++;
            if (char.IsAsciiDigit(At(position)))
            {
                Fail(position, $"Invalid number, unexpected digit after 0: {DescribeCharacter(_text, position)}.");
                return;
            }
        }
        else
        {
            position = ReadDigits(position);
        }

        if (At(position) == '.')
        {
            isFloat = true;
            position = ReadDigits(position + 1);
        }

        if (At(position) is 'e' or 'E')
        {
            isFloat = true;
            position++;
            position = ReadDigits(At(position) is '+' or '-' ? position + 1 : position);
        }

        // A number must not run into a name or another number: "1a", "1.2.3".
        if (At(position) == '.' || (position < _text.Length && IsNameStart(_text[position])))
        {
            FailDigit(position);
        }

        if (Kind != TokenKind.Failed)
        {
            End = position;
            Kind = isFloat ? TokenKind.Float : TokenKind.Int;
        }
    }

    private int ReadDigits(int position)
    {
        if (!char.IsAsciiDigit(At(position)))
        {
            FailDigit(position);
            return position;
        }

        while (char.IsAsciiDigit(At(position)))
        {
            position++;
        }

        return position;
    }

    private void FailDigit(int position) => Fail(position, $"Invalid number, expected digit but got: {DescribeCharacter(_text, position)}.");

    /// <summary>The byte at an offset, NUL behind the end.</summary>
    private readonly char At(int position) => position < _text.Length ? (char)_text[position] : '\0';
}
