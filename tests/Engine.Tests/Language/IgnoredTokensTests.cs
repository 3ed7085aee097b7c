using System.Text;
using Federation.Language;
using Xunit;

namespace Federation.Engine.Tests.Language;

public sealed class IgnoredTokensTests
{
    [Theory]
    [InlineData("query  Q ( $a : [ Int ! ] = [ 1 , 2 ] ) { b , c # why\n ... on D @e { f } }", "query Q($a:[Int!]=[1 2]){b c ...on D@e{f}}")]
    [InlineData("{ a ... B }", "{a ...B}")]
    [InlineData("1 ...", "1 ...")]
    [InlineData("\"a\"\"b\"", "\"a\" \"b\"")]
    [InlineData("\uFEFF{ a(b: \" # é \uD83D\uDE97 , \") }", "{a(b:\" # é \uD83D\uDE97 , \")}")]
    [InlineData("\"\"\"\n    one\n      two\n  \"\"\" type T", "\"\"\"\none\n  two\"\"\" type T")]
    [InlineData(" ,\r\n\t# nothing", "")]
    public void Strip_Text_KeepsWhatHasMeaning(string source, string expected)
    {
        Assert.Equal(expected, IgnoredTokens.Strip(source));
        Assert.Equal(expected, IgnoredTokens.Strip(expected));
    }

    [Fact]
    public void TryStrip_DeepNesting_NeedsNoStack()
    {
        var source = new SourceText(new string('{', 1_000_000));

        Assert.True(IgnoredTokens.TryStrip(source, ParserOptions.TrustedSdl, out var stripped, out _));
        Assert.Equal(1_000_000, stripped.Length);
    }

    [Fact]
    public void TryStrip_TooManyTokens_IsRefused()
    {
        var source = new SourceText("{\n  a b c\n}");

        Assert.False(IgnoredTokens.TryStrip(source, new ParserOptions { MaxTokens = 3 }, out var stripped, out var error));
        Assert.True(stripped.IsEmpty);
        Assert.Equal("Syntax Error: Document contains more that 3 tokens. Parsing aborted. [LIMIT_TOKENS] (2:7)", error.ToString());
    }

    [Fact]
    public void TryStrip_TooManyBytes_IsRefused()
    {
        var source = new SourceText("{ a }");

        Assert.False(IgnoredTokens.TryStrip(source, new ParserOptions { MaxBytes = 4 }, out _, out var error));
        Assert.Equal(ErrorCodes.LimitBytes, error.Code);
    }

    [Fact]
    public void TryStrip_InvalidToken_GivesItsPlace()
    {
        var source = new SourceText(Encoding.UTF8.GetBytes("{\r\n  é }"));

        Assert.False(IgnoredTokens.TryStrip(source, ParserOptions.Default, out _, out var error));
        Assert.Equal("Syntax Error: Unexpected character: U+00E9. [GRAPHQL_PARSE_FAILED] (2:3)", error.ToString());
    }
}
