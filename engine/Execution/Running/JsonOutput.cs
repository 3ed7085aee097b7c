using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;

namespace Federation.Execution;

/// <summary>
/// Writes JSON text straight into a buffer: what a <see cref="System.Text.Json.Utf8JsonWriter"/> with
/// <see cref="OperationResult.WriterOptions"/> would write, for a caller that knows where commas belong. It is the inner loop of every
/// answer; a name or a number costs a few nanoseconds here.
/// </summary>
internal ref struct JsonOutput(IBufferWriter<byte> output)
{
    private const int SegmentSize = 4096;
    private const int MaxNumberLength = 32;

    /// <summary>The characters that mean themselves in a JSON string and are one byte.</summary>
    private static readonly SearchValues<char> s_plain = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Except(['"', '\\'])]);

    private Span<byte> _free;
    private int _used;

    /// <summary>Writes text that is JSON already.</summary>
    public void WriteRaw(scoped ReadOnlySpan<byte> json)
    {
        json.CopyTo(Reserve(json.Length));
        _used += json.Length;
    }

    public void WriteByte(byte character)
    {
        Reserve(1)[0] = character;
        _used++;
    }

    public void WriteNumber(int value)
    {
        Utf8Formatter.TryFormat(value, Reserve(MaxNumberLength), out var written);
        _used += written;
    }

    public void WriteNumber(double value)
    {
        // Most numbers that people measure or pay have two decimals at most, and finding the shortest text of any other is slow. If
        // n / 100 is this value, then n with a point in it is a text that reads back as this value, and with 15 digits there is only one.
        var hundredths = Math.Round(value * 100);
        if (Math.Abs(hundredths) is >= 1 and < 1e15 && hundredths / 100 == value)
        {
            WriteHundredths((long)hundredths);
            return;
        }

        Utf8Formatter.TryFormat(value, Reserve(MaxNumberLength), out var written);
        _used += written;
    }

    public void WriteString(string value)
    {
        if (value.AsSpan().ContainsAnyExcept(s_plain))
        {
            WriteEscaped(value);
            return;
        }

        var target = Reserve(value.Length + 2);
        target[0] = (byte)'"';
        Ascii.FromUtf16(value, target[1..], out _);
        target[value.Length + 1] = (byte)'"';
        _used += value.Length + 2;
    }

    /// <summary>Hands over what was written.</summary>
    public void Flush()
    {
        if (_used > 0)
        {
            output.Advance(_used);
            _free = default;
            _used = 0;
        }
    }

    private void WriteHundredths(long hundredths)
    {
        var target = Reserve(MaxNumberLength);
        var written = 0;
        if (hundredths < 0)
        {
            target[written++] = (byte)'-';
            hundredths = -hundredths;
        }

        var (whole, rest) = Math.DivRem(hundredths, 100);
        Utf8Formatter.TryFormat(whole, target[written..], out var digits);
        written += digits;
        if (rest > 0)
        {
            var (tenths, last) = Math.DivRem((int)rest, 10);
            target[written++] = (byte)'.';
            target[written++] = (byte)('0' + tenths);
            if (last > 0)
            {
                target[written++] = (byte)('0' + last);
            }
        }

        _used += written;
    }

    private void WriteEscaped(string value)
    {
        var encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        var escaped = ArrayPool<char>.Shared.Rent(value.Length * encoder.MaxOutputCharactersPerInputCharacter);
        encoder.Encode(value, escaped, out _, out var length);
        var target = Reserve(Encoding.UTF8.GetMaxByteCount(length) + 2);
        var written = Encoding.UTF8.GetBytes(escaped.AsSpan(0, length), target[1..]);
        ArrayPool<char>.Shared.Return(escaped);
        target[0] = (byte)'"';
        target[written + 1] = (byte)'"';
        _used += written + 2;
    }

    private Span<byte> Reserve(int length)
    {
        if (_free.Length - _used < length)
        {
            Flush();
            _free = output.GetSpan(Math.Max(length, SegmentSize));
        }

        return _free[_used..];
    }
}
