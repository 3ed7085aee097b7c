using System.Diagnostics;
using System.Text;
using Federation.Language;
using Xunit;

namespace Federation.Engine.Tests.Language;

public sealed class ParserLimitTests
{
    public static TheoryData<string, string, string, string> NestedGrammars => new()
    {
        { "", "{a", "", "}" },
        { "", "{...", "{a}", "}" },
        { "{a(b:", "[", "1", "]" },
        { "{a(b:", "{c:", "1", "}" },
        { "query($a:", "[", "Int", "]" },
        { "query($a:Int=", "[", "1", "]" },
        { "type A{a:", "[", "Int", "]" },
        { "type A{a(b:Int=", "{c:", "1", "}" },
        { "type A@d(a:", "[", "1", "]" },
    };

    [Theory]
    [MemberData(nameof(NestedGrammars))]
    public void TryParse_NestingBeyondLimit_IsRefusedBeforeTheStackEnds(string before, string open, string inner, string close)
    {
        foreach (var depth in (int[])[101, 1_000, 1_000_000])
        {
            var text = before + Repeat(open, depth) + inner + Repeat(close, depth);
            var options = ParserOptions.TrustedSdl;

            Assert.False(Utf8GraphQLParser.TryParse(new SourceText(text), options, out _, out var error));
            Assert.Equal(ErrorCodes.LimitRecursion, error.Code);
            Assert.Equal(
                "Syntax Error: Document nests deeper than 100 levels. Ask for less at once or use variables for nested input.",
                error.Message);
        }
    }

    [Theory]
    [InlineData("{a", "", "}")]
    [InlineData("{...", "{a}", "}")]
    public void TryParse_SelectionsAtTheLimit_AreAccepted(string open, string inner, string close)
    {
        var depth = inner.Length == 0 ? 100 : 99;
        var text = Repeat(open, depth) + inner + Repeat(close, depth);

        Assert.True(Utf8GraphQLParser.TryParse(new SourceText(text), ParserOptions.Default, out var document, out _));
        Assert.Equal(text, SyntaxPrinter.Print(document, compact: true));
    }

    [Fact]
    public void TryParse_TokenFlood_EndsAtTheLimit()
    {
        var text = "{" + Repeat("a ", 10_000) + "}";

        Assert.False(Utf8GraphQLParser.TryParse(new SourceText(text), ParserOptions.Default, out _, out var error));
        Assert.Equal("Syntax Error: Document contains more that 5000 tokens. Parsing aborted.", error.Message);
        Assert.Equal(ErrorCodes.LimitTokens, error.Code);
        Assert.Equal([new SourcePosition(1, 10_000)], error.Locations);
    }

    [Fact]
    public void TryParse_LargeDocument_IsRefusedUnread()
    {
        var text = "{ a } #" + Repeat("x", 262_144);

        Assert.False(Utf8GraphQLParser.TryParse(new SourceText(text), ParserOptions.Default, out _, out var error));
        Assert.Equal(
            "Document has 262151 bytes; at most 262144 are allowed. Move literals into variables or split the operation.",
            error.Message);
        Assert.Equal(ErrorCodes.LimitBytes, error.Code);
        Assert.Null(error.Locations);
    }

    [Fact]
    public void TryParse_FiveDirectivesAtOnePlace_AreRefused()
    {
        Assert.False(Utf8GraphQLParser.TryParse(new SourceText("{ a" + Repeat(" @x", 5) + " }"), ParserOptions.Default, out _, out var error));
        Assert.Equal("Syntax Error: Document has more than 4 directives at one place. Remove those that have no effect.", error.Message);
        Assert.Equal(ErrorCodes.LimitDirectives, error.Code);
        Assert.Equal([new SourcePosition(1, 17)], error.Locations);
    }

    [Fact]
    public void TryParse_FiftyOneDirectives_AreRefused()
    {
        var accepted = new SourceText("{" + Repeat("a @x ", 50) + "}");
        var refused = new SourceText("{" + Repeat("a @x ", 51) + "}");

        Assert.True(Utf8GraphQLParser.TryParse(accepted, ParserOptions.Default, out _, out _));
        Assert.False(Utf8GraphQLParser.TryParse(refused, ParserOptions.Default, out _, out var error));
        Assert.Equal("Syntax Error: Document has more than 50 directives. Split the operation.", error.Message);
        Assert.Equal(ErrorCodes.LimitDirectives, error.Code);
    }

    [Theory]
    [InlineData("#\n")]
    [InlineData(",")]
    [InlineData("\"\" ")]
    [InlineData("\"\"\"\n\"\"\" ")]
    [InlineData("\"\\u{41}")]
    [InlineData("$")]
    [InlineData("{a(b:[")]
    public void TryParse_Flood_EndsQuickly(string part)
    {
        var source = new SourceText(Repeat(part, 250_000 / part.Length));
        _ = Utf8GraphQLParser.TryParse(source, ParserOptions.Default, out _, out _);

        var watch = Stopwatch.StartNew();
        var parsed = Utf8GraphQLParser.TryParse(source, ParserOptions.Default, out _, out var error);
        Assert.False(parsed);
        Assert.NotNull(error);
        Assert.True(watch.ElapsedMilliseconds < 500, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void TryParse_MutatedDocuments_NeverThrow()
    {
        var seed = Encoding.UTF8.GetBytes(
            "query Q($a: [Int!]! = [1, 2] @x) { a: b(c: {d: \"e\\u00e9\", f: \"\"\"g\"\"\"}) @i(if: $a) { ...F ... on T { x } } } "
            + "fragment F on T { y } \"d\" type T implements A & B @k { \"f\" a(b: Int = 1.5e3): [T] } extend union U = A | B");
        var random = new Random(20260301);
        for (var i = 0; i < 50_000; i++)
        {
            var text = (byte[])seed.Clone();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                text[random.Next(text.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : seed[random.Next(seed.Length)];
            }

            var parsed = Utf8GraphQLParser.TryParse(
                new SourceText(text.AsMemory(0, random.Next(1, text.Length + 1))), ParserOptions.Default, out var document, out var error);
            Assert.Equal(parsed, document is not null);
            Assert.Equal(parsed, error is null);
        }
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
