using System.Text;
using Federation.Language;
using Xunit;

namespace Federation.Engine.Tests.Language;

/// <summary>
/// Places count lines by LF, CR and CR LF, and columns in UTF-16 units, whatever stands before them. The expected place is
/// found by walking the string, character by character.
/// </summary>
public sealed class SourcePositionTests
{
    public static TheoryData<string> TextsBefore =>
    [
        "",
        "a",
        "é",                 // two bytes, one unit
        "€",                 // three bytes, one unit
        "\uD83D\uDE97",      // four bytes, two units
        "e\u0301",           // a letter and its accent: two characters
        "\uFEFF",
        "\n", "\r", "\r\n", "\n\r", "\r\r\n", "\n\n",
        "é\n€", "\uD83D\uDE97\r\uD83D\uDE97", "€€\r\né", "\r\n\uD83D\uDE97é€a",
        "a\u2028b", "a\u0085b", "a\u000Bb", // no line ends in GraphQL
    ];

    [Theory]
    [MemberData(nameof(TextsBefore))]
    public void GetPosition_AfterText_CountsLinesAndUnits(string before)
    {
        var source = new SourceText(before + "x");

        Assert.Equal(Walk(before), source.GetPosition(Encoding.UTF8.GetByteCount(before)));
    }

    [Theory]
    [MemberData(nameof(TextsBefore))]
    public void TryParse_ErrorAfterText_IsAtItsPlace(string before)
    {
        var prefix = $"{{ a(b: \"\"\"{before}\"\"\") ";

        Assert.False(Utf8GraphQLParser.TryParse(new SourceText(prefix + "?"), ParserOptions.Default, out _, out var error));
        Assert.Equal("Syntax Error: Unexpected character: \"?\".", error.Message);
        Assert.Equal([Walk(prefix)], error.Locations);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void Parse_CommentEndedByAnyLineEnd_GoesOnBehindIt(string lineEnd) =>
        Assert.Equal("{a b}", SyntaxPrinter.Print(Utf8GraphQLParser.Parse($"{{ a # é }}{lineEnd}b }}"), compact: true));

    private static SourcePosition Walk(string text)
    {
        var (line, column) = (1, 1);
        for (var i = 0; i < text.Length; i++)
        {
            var endsLine = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            (line, column) = endsLine ? (line + 1, 1) : (line, column + 1);
        }

        return new SourcePosition(line, column);
    }
}
