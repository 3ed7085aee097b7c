using System.Buffers;
using System.Text;
using System.Text.Json;
using Federation.Language;
using Federation.Types;
using Xunit;

namespace Federation.Engine.Tests.Types;

public sealed class ScalarTests
{
    [Theory]
    [InlineData("Decimal", "\"10.50\"", "\"10.50\"")]
    [InlineData("Decimal", "10", "\"10\"")]
    [InlineData("Decimal", "0.1", "\"0.1\"")]
    [InlineData("Long", "9007199254740993", "9007199254740993")]
    [InlineData("DateTime", "\"2026-03-01T09:00:00Z\"", "\"2026-03-01T09:00:00Z\"")]
    [InlineData("DateTime", "\"2026-03-01T09:00:00.250+01:00\"", "\"2026-03-01T09:00:00.25+01:00\"")]
    [InlineData("Date", "\"2026-03-01\"", "\"2026-03-01\"")]
    [InlineData("LocalDate", "\"2026-03-01\"", "\"2026-03-01\"")]
    [InlineData("LocalTime", "\"09:30:00\"", "\"09:30:00\"")]
    [InlineData("Duration", "\"P1DT2H\"", "\"P1DT2H\"")]
    [InlineData("Duration", "\"P2W\"", "\"P14D\"")]
    [InlineData("UUID", "\"0b5b1fd4-76ef-4ccd-8b1c-4a1f3bcd0e12\"", "\"0b5b1fd4-76ef-4ccd-8b1c-4a1f3bcd0e12\"")]
    [InlineData("URL", "\"https://example.com/a?b=1\"", "\"https://example.com/a?b=1\"")]
    [InlineData("Any", "{\"a\":[1,2.5,null,\"x\"]}", "{\"a\":[1,2.5,null,\"x\"]}")]
    [InlineData("CurrencyCode", "\"EUR\"", "\"EUR\"")]
    [InlineData("LocaleTag", "\"en-GB\"", "\"en-GB\"")]
    public void Scalar_ValidJson_IsReadAndWritten(string scalar, string json, string written)
    {
        var coercion = KnownScalars.All[scalar];

        Assert.True(coercion.TryParseJson(JsonDocument.Parse(json).RootElement, out var value, out var error), error);

        Assert.Equal(written, Write(coercion, value!));
    }

    [Theory]
    [InlineData("Decimal", "\"abc\"", "Decimal cannot represent value: \"abc\"")]
    [InlineData("Long", "1.5", "Long cannot represent non-integer value: 1.5")]
    [InlineData(
        "DateTime",
        "\"2026-03-01T09:00:00\"",
        "DateTime cannot represent value: \"2026-03-01T09:00:00\". Expected an RFC 3339 date and time with offset like \"2026-03-01T09:00:00Z\".")]
    [InlineData("Date", "\"2026-02-30\"", "Date cannot represent value: \"2026-02-30\". Expected a date like \"2026-03-01\".")]
    [InlineData("Duration", "\"P1Y\"", "Duration cannot represent value: \"P1Y\". Expected an ISO 8601 duration without years and months like \"P1DT12H\".")]
    [InlineData("Duration", "\"P\"", "Duration cannot represent value: \"P\". Expected an ISO 8601 duration without years and months like \"P1DT12H\".")]
    [InlineData("URL", "\"/relative\"", "URL cannot represent value: \"/relative\". Expected an absolute URL.")]
    [InlineData("CurrencyCode", "\"EUR\\n\"", "CurrencyCode cannot represent value: \"EUR\\n\". Expected an ISO 4217 code like \"EUR\".")]
    [InlineData("LocaleTag", "\"en\\n\"", "LocaleTag cannot represent value: \"en\\n\". Expected a BCP 47 tag like \"en-GB\".")]
    public void Scalar_InvalidJson_SaysWhatIsExpected(string scalar, string json, string expected)
    {
        Assert.False(KnownScalars.All[scalar].TryParseJson(JsonDocument.Parse(json).RootElement, out _, out var error));

        Assert.Equal(expected, error);
    }

    [Fact]
    public void Decimal_Literal_IsReadExactly()
    {
        var literal = Utf8GraphQLParser.ParseValue("79228162514264337593543950335");

        Assert.True(KnownScalars.Decimal.TryParseLiteral(literal, out var value, out _));
        Assert.Equal(decimal.MaxValue, value);
    }

    [Fact]
    public void Int_LiteralOutOfRange_IsAnError()
    {
        Assert.False(BuiltInScalars.Int.Coercion.TryParseLiteral(Utf8GraphQLParser.ParseValue("2147483648"), out _, out var error));
        Assert.Equal("Int cannot represent non 32-bit signed integer value: 2147483648", error);
    }

    [Fact]
    public void UnknownScalar_TextAndObject_PassAsTheyAre()
    {
        var schema = Schema.Parse("type Query { v: Vin } scalar Vin");
        var coercion = schema.GetType<ScalarType>("Vin").Coercion;

        Assert.True(coercion.TryParseLiteral(Utf8GraphQLParser.ParseValue("\"W1\""), out var text, out _));
        Assert.Equal("W1", text);
        Assert.True(coercion.TryParseLiteral(Utf8GraphQLParser.ParseValue("{a: [B, 1]}"), out var json, out _));
        Assert.Equal("{\"a\":[\"B\",1]}", Assert.IsType<JsonElement>(json).GetRawText());
    }

    [Fact]
    public void UnknownScalar_DotNetObject_IsAnErrorThatTellsTheWayOut()
    {
        using var writer = new Utf8JsonWriter(new ArrayBufferWriter<byte>());

        Assert.False(KnownScalars.Any.TryWrite(new Version(1, 0), writer, out var error));
        Assert.Equal("A scalar without coercion cannot represent a value of the .NET type Version, or one that nests deeper than 1000 levels. Register a coercion for the scalar.", error);
    }

    [Fact]
    public void StringScalar_Predicate_Decides()
    {
        var coercion = new StringScalar("Plate", "at most four letters", text => text.Length <= 4);

        Assert.True(coercion.TryParseLiteral(Utf8GraphQLParser.ParseValue("\"ABCD\""), out _, out _));
        Assert.False(coercion.TryParseLiteral(Utf8GraphQLParser.ParseValue("\"ABCDE\""), out _, out var error));
        Assert.Equal("Plate cannot represent value: \"ABCDE\". Expected at most four letters.", error);
        Assert.Equal("\"ABCD\"", Write(coercion, "ABCD"));
    }

    private static string Write(ScalarCoercion coercion, object value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Assert.True(coercion.TryWrite(value, writer, out var error), error);
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
