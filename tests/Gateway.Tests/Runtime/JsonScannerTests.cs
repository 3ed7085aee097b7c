using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Federation.Gateway.Tests.Doubles;
using Federation.Runtime.Reading;

namespace Federation.Gateway.Tests.Runtime;

/// <summary>The scanner takes what <see cref="Utf8JsonReader"/> takes, and nothing else.</summary>
public sealed class JsonScannerTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0.5e+10")]
    [InlineData("\"\\u00e9\\n\\\\\\/\"")]
    [InlineData(" [ 1 , [ ] , { } , { \"a\" : [ true , false , null ] } ] ")]
    [InlineData("{\"a\":{\"b\":{}},\"a\":[]}")]
    [InlineData("\"\"")]
    public void SkipValue_Json_IsTaken(string text) => Assert.True(IsTaken(text));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("01")]
    [InlineData("-")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("+1")]
    [InlineData("1e")]
    [InlineData("tru")]
    [InlineData("truex")]
    [InlineData("NaN")]
    [InlineData("\"a")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\\u12g4\"")]
    [InlineData("\"\\u12")]
    [InlineData("\"\\")]
    [InlineData("\"a\nb\"")]
    [InlineData("[1,]")]
    [InlineData("[,1]")]
    [InlineData("[1 2]")]
    [InlineData("[1}")]
    [InlineData("{\"a\":}")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{a:1}")]
    [InlineData("{1:1}")]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\":")]
    [InlineData("{\"a\"")]
    [InlineData("{")]
    [InlineData("[")]
    [InlineData("1 1")]
    [InlineData("// comment\n1")]
    [InlineData("'a'")]
    public void SkipValue_AnythingElse_IsRefused(string text) => Assert.False(IsTaken(text));

    [Fact]
    public void SkipValue_Depth_IsLimited()
    {
        Assert.True(IsTaken(new string('[', 128) + new string(']', 128)));
        Assert.False(IsTaken(new string('[', 129) + new string(']', 129)));
        Assert.False(IsTaken(new string('[', 1_000_000)));
    }

    [Fact]
    public void SkipValue_ManySpoiltTexts_AgreesWithTheFramework()
    {
        const string Text = "{\"data\":{\"a\":[1,-2.5e3,\"x\\u00e9\\\"y\",null,true],\"b\":{\"c\":[[],{}],\"d\":\"é\"}},\"errors\":[{\"message\":\"m\"}]}";
        var taken = 0;
        for (var i = 0; i < 30_000; i++)
        {
            var text = new HostileAnswers(i).SpoilBytes(Text);
            if (Utf8.IsValid(text))
            {
                var expected = IsTakenByTheFramework(text);
                taken += expected ? 1 : 0;
                Assert.True(expected == IsTaken(text), $"{i}: {Encoding.UTF8.GetString(text)} is JSON: {expected}");
            }
        }

        Assert.InRange(taken, 1_000, 29_000);
    }

    [Fact]
    public void TryTakeName_Member_GivesWhatStandsBetweenTheQuotes()
    {
        var scanner = new JsonScanner("  \"a\\\"b\" : 1"u8, 128);
        Assert.True(scanner.TryTakeName(out var name));
        Assert.Equal("a\\\"b", Encoding.UTF8.GetString(name));
        Assert.True(scanner.MetSpace);
        Assert.True(scanner.SkipValue());
        Assert.True(scanner.IsAtEnd);
    }

    private static bool IsTaken(string text) => IsTaken(Encoding.UTF8.GetBytes(text));

    private static bool IsTaken(ReadOnlySpan<byte> text)
    {
        var scanner = new JsonScanner(text, JsonScanner.MaxDepth);
        return scanner.SkipValue() && scanner.IsAtEnd;
    }

    private static bool IsTakenByTheFramework(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = JsonScanner.MaxDepth });
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
