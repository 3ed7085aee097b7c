using System.Text;

namespace Federation.Security.Fuzzing;

/// <summary>Spoils texts: bytes and words are replaced, repeated, dropped or taken from another text. The same random numbers make the same mutant.</summary>
internal sealed class Mutator(Seed[] seeds, Random random)
{
    private const int MostChanges = 4;
    private const int MostRepeats = 40;

    private static readonly byte[][] s_words =
    [
        .. new[]
        {
            "{", "}", "(", ")", "[", "]", ":", "=", "@", "!", "|", "&", "$", "...", "#", "\"", "\"\"\"", "\\", "\\u{1F600}", "\\uD83D", ",", "-", "0", "1e999",
            "99999999999999999999", "null", "true", "on", "fragment", "query", "subscription", "extend", "type", "input", "interface", "directive", "repeatable",
            "@skip(if: true)", "@include(if: $a)", "@deprecated", "@oneOf", "__typename", "__schema", "é", "😀", "\u2028", "\uFEFF", "\r", "\n", "\t", "\0",
        }.Select(Encoding.UTF8.GetBytes),
        [0xC3], [0xED, 0xA0, 0x80], [0xF5], [0x80],
    ];

    /// <summary>A mutant of a seed.</summary>
    public byte[] Mutate(Seed seed)
    {
        var text = new List<byte>(seed.Text);
        for (var changes = random.Next(1, MostChanges + 1); changes > 0; changes--)
        {
            Change(text);
        }

        return [.. text];
    }

    private void Change(List<byte> text)
    {
        var at = random.Next(text.Count + 1);
        var length = Math.Min(random.Next(1, 12), text.Count - at);
        switch (random.Next(8))
        {
            case 0 when at < text.Count:
                text[at] = (byte)random.Next(256);
                break;
            case 1:
                text.RemoveRange(at, length);
                break;
            case 2:
                text.InsertRange(at, text.GetRange(at, length));
                break;
            case 3:
                Repeat(text, at, length);
                break;
            case 4 or 5:
                text.InsertRange(at, Piece(seeds[random.Next(seeds.Length)].Text));
                break;
            case 6:
                text.RemoveRange(at, length);
                text.InsertRange(at, s_words[random.Next(s_words.Length)]);
                break;
            default:
                text.InsertRange(at, s_words[random.Next(s_words.Length)]);
                break;
        }
    }

    private void Repeat(List<byte> text, int at, int length)
    {
        var part = text.GetRange(at, length);
        for (var times = random.Next(2, MostRepeats); times > 0; times--)
        {
            text.InsertRange(at, part);
        }
    }

    private byte[] Piece(byte[] other)
    {
        var start = random.Next(other.Length + 1);
        return other[start..Math.Min(other.Length, start + random.Next(1, 60))];
    }
}
