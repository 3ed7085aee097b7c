using System.Buffers;
using System.Runtime.CompilerServices;

namespace Federation.Runtime.Reading;

/// <summary>
/// Walks JSON text (https://www.rfc-editor.org/rfc/rfc8259) without decoding it. Every method that gives a Boolean gives false
/// for what is not JSON or nests too deeply; the text is then given up. The text is known to be UTF-8.
/// </summary>
internal ref struct JsonScanner(ReadOnlySpan<byte> json, int maxDepth)
{
    /// <summary>The deepest nesting that can be asked for.</summary>
    public const int MaxDepth = 128;

    // Ends a run of plain characters: the closing quote, an escape, or a control character, which has no place in a string.
    private static readonly SearchValues<byte> s_special = SearchValues.Create([(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(i => (byte)i)]);

    private readonly ReadOnlySpan<byte> _text = json;
    private readonly int _maxDepth = Math.Min(maxDepth, MaxDepth);
    private int _depth;

    /// <summary>Where the walk is.</summary>
    public int Position { readonly get; private set; }

    /// <summary>True when white space between tokens was met; reset by whoever wants to know.</summary>
    public bool MetSpace { readonly get; set; }

    /// <summary>True when nothing but white space is left.</summary>
    public bool IsAtEnd => Peek() == 0 && Position == _text.Length;

    /// <summary>The text from a position to where the walk is.</summary>
    public readonly ReadOnlySpan<byte> From(int start) => _text[start..Position];

    /// <summary>The first byte of the next token; 0 at the end, and for a control character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Peek()
    {
        if ((uint)Position < (uint)_text.Length)
        {
            var next = _text[Position];
            if (next > ' ')
            {
                return next;
            }
        }

        return PeekBehindSpace();
    }

    /// <summary>Steps over one byte if it is the next token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(byte token)
    {
        if (Peek() != token)
        {
            return false;
        }

        Position++;
        return true;
    }

    /// <summary>Steps over a text if it comes next, byte by byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(ReadOnlySpan<byte> expected)
    {
        if (!_text[Position..].StartsWith(expected))
        {
            return false;
        }

        Position += expected.Length;
        return true;
    }

    /// <summary>Steps into an object or list.</summary>
    public bool Enter()
    {
        Position++;
        return ++_depth <= _maxDepth;
    }

    /// <summary>Steps out of an object or list.</summary>
    public void Leave()
    {
        Position++;
        _depth--;
    }

    /// <summary>Steps out of an object if it ends here.</summary>
    public bool TryTakeEnd()
    {
        if (Peek() != '}')
        {
            return false;
        }

        Leave();
        return true;
    }

    /// <summary>Goes back to a position at the same depth.</summary>
    public void Rewind(int position) => Position = position;

    /// <summary>Steps over the name of a member and its colon.</summary>
    /// <param name="name">The name as it stands between its quotes.</param>
    public bool TryTakeName(out ReadOnlySpan<byte> name)
    {
        name = default;
        return Peek() == '"' && TryTakeString(out name) && TryTake((byte)':');
    }

    /// <summary>Steps over a string; its opening quote comes next.</summary>
    /// <param name="text">The string as it stands between its quotes.</param>
    public bool TryTakeString(out ReadOnlySpan<byte> text)
    {
        var start = Position + 1;
        var isString = SkipString();
        text = isString ? _text[start..(Position - 1)] : default;
        return isString;
    }

    /// <summary>Steps over a string; its opening quote comes next.</summary>
    public bool SkipString()
    {
        Position++;
        while (true)
        {
            var length = _text[Position..].IndexOfAny(s_special);
            if (length < 0)
            {
                return false;
            }

            Position += length + 1;
            var special = _text[Position - 1];
            if (special == '"')
            {
                return true;
            }

            if (special != '\\' || !SkipEscape())
            {
                return false;
            }
        }
    }

    /// <summary>Steps over any value.</summary>
    public bool SkipValue()
    {
        var objects = UInt128.Zero;
        var outside = _depth;
        while (true)
        {
            switch (Peek())
            {
                case (byte)'{':
                    objects = (objects << 1) | UInt128.One;
                    if (!Enter())
                    {
                        return false;
                    }

                    if (Peek() == '}')
                    {
                        break;
                    }

                    if (!SkipName())
                    {
                        return false;
                    }

                    continue;
                case (byte)'[':
                    objects <<= 1;
                    if (!Enter())
                    {
                        return false;
                    }

                    if (Peek() != ']')
                    {
                        continue;
                    }

                    break;
                default:
                    if (!SkipScalar())
                    {
                        return false;
                    }

                    break;
            }

            if (!SkipEnds(outside, ref objects, out var isDone) || isDone)
            {
                return isDone;
            }
        }
    }

    /// <summary>Steps over a string, number or literal.</summary>
    public bool SkipScalar() => Peek() switch
    {
        (byte)'"' => SkipString(),
        (byte)'t' => TryTake("true"u8),
        (byte)'f' => TryTake("false"u8),
        (byte)'n' => TryTake("null"u8),
        (byte)'-' or (>= (byte)'0' and <= (byte)'9') => SkipNumber(),
        _ => false,
    };

    /// <summary>Steps over the ends of objects and lists, up to the next value of one of them or to the end of all.</summary>
    private bool SkipEnds(int outside, ref UInt128 objects, out bool isDone)
    {
        while (true)
        {
            isDone = _depth == outside;
            if (isDone)
            {
                return true;
            }

            var isObject = (objects & UInt128.One) != UInt128.Zero;
            var next = Peek();
            if (next == ',')
            {
                Position++;
                return !isObject || SkipName();
            }

            if (next != (isObject ? '}' : ']'))
            {
                return false;
            }

            Leave();
            objects >>= 1;
        }
    }

    private bool SkipName() => Peek() == '"' && SkipString() && TryTake((byte)':');

    private bool SkipEscape()
    {
        if (Position == _text.Length)
        {
            return false;
        }

        switch (_text[Position++])
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return true;
            case (byte)'u' when _text.Length - Position >= 4:
                Position += 4;
                return char.IsAsciiHexDigit((char)_text[Position - 4]) && char.IsAsciiHexDigit((char)_text[Position - 3])
                    && char.IsAsciiHexDigit((char)_text[Position - 2]) && char.IsAsciiHexDigit((char)_text[Position - 1]);
            default:
                return false;
        }
    }

    private bool SkipNumber()
    {
        if (_text[Position] == '-')
        {
            Position++;
        }

        if (!TryTake("0"u8) && !SkipDigits())
        {
            return false;
        }

        if (TryTake("."u8) && !SkipDigits())
        {
            return false;
        }

        if ((uint)Position < (uint)_text.Length && (_text[Position] | 0x20) == 'e')
        {
            Position++;
            if (!TryTake("+"u8))
            {
                TryTake("-"u8);
            }

            return SkipDigits();
        }

        return true;
    }

    private bool SkipDigits()
    {
        var start = Position;
        while ((uint)Position < (uint)_text.Length && char.IsAsciiDigit((char)_text[Position]))
        {
            Position++;
        }

        return Position > start;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private byte PeekBehindSpace()
    {
        while ((uint)Position < (uint)_text.Length)
        {
            var next = _text[Position];
            if (next > ' ')
            {
                return next;
            }

            if (next is not ((byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r'))
            {
                return 0;
            }

            MetSpace = true;
            Position++;
        }

        return 0;
    }
}
