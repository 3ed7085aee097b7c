using System.Text;

namespace Federation.Language;

/// <summary>The UTF-8 text of a document together with the name under which errors mention it.</summary>
public sealed class SourceText
{
    private int[]? _lineStarts;

    /// <summary>Makes a source text over bytes that must not change while the text is used.</summary>
    public SourceText(ReadOnlyMemory<byte> utf8, string name = "GraphQL request")
    {
        ArgumentNullException.ThrowIfNull(name);
        Utf8 = utf8;
        Name = name;
    }

    /// <summary>Makes a source text from a string.</summary>
    public SourceText(string text, string name = "GraphQL request")
        : this(Encoding.UTF8.GetBytes(text ?? throw new ArgumentNullException(nameof(text))), name)
    {
    }

    /// <summary>The text as UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>What the text is called in messages.</summary>
    public string Name { get; }

    /// <summary>
    /// Line and column (both from 1) of a byte offset. Columns count UTF-16 units, so that editors and JavaScript tools agree;
    /// a line ends at LF, CR or CR LF. An offset outside the text gives its nearest end.
    /// </summary>
    public SourcePosition GetPosition(int utf8Offset)
    {
        var text = Utf8.Span;
        var offset = Math.Clamp(utf8Offset, 0, text.Length);
        var lineStarts = _lineStarts ??= FindLineStarts(text);
        var found = Array.BinarySearch(lineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new SourcePosition(line + 1, Encoding.UTF8.GetCharCount(text[lineStarts[line]..offset]) + 1);
    }

    /// <summary>The text as a string; bytes that are not UTF-8 become U+FFFD.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);

    /// <summary>Where the lines start; found once, because a schema with many errors asks for many positions.</summary>
    private static int[] FindLineStarts(ReadOnlySpan<byte> text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == (byte)'\n' || (text[i] == (byte)'\r' && (i + 1 >= text.Length || text[i + 1] != (byte)'\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
