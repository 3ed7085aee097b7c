using System.Buffers;
using System.Text.Json;
using Federation.Execution;
using Xunit;

namespace Federation.Engine.Tests.Execution;

/// <summary>Answers are written without <see cref="Utf8JsonWriter"/>, and nobody can tell: each test compares with one.</summary>
public sealed class JsonOutputTests
{
    public static TheoryData<string> Strings =>
    [
        "", "Lumeo", "Grün", "a \"quoted\" \\ text", "tab\tline\nreturn\rbell\a", "\0", "\u007f\u0085\u2028\u2029", "<a href='/'>&amp;</a>",
        "car \U0001F697 and \U0001F1E9\U0001F1EA", "lone \ud83d here", "and \udc00", new string('x', 10_000), new string('ü', 10_000),
        new string('"', 5_000),
    ];

    public static TheoryData<double> Doubles =>
    [
        0, -0.0, 1, -1, 0.1, 0.01, 0.001, 0.005, 12.34, -12.3, 100, 1.005, 0.29, Math.BitIncrement(0.29), Math.BitDecrement(0.29), 1.15, 4.35,
        1e12, 9_999_999_999_999.98, 1e13, 1e14, 1e15, 1e16, 1e21, 123_456_789_012.34, 1e-7, 1e300, double.MaxValue, double.Epsilon, 1.0 / 3, Math.PI,
    ];

    [Theory]
    [MemberData(nameof(Strings))]
    public void WriteString_AnyText_IsAsTheWriterDoes(string value) =>
        AssertSame(writer => writer.WriteStringValue(value), (ref JsonOutput output) => output.WriteString(value));

    [Fact]
    public void WriteString_EveryCharacter_IsAsTheWriterDoes()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var value = $"a{(char)code}b";
            AssertSame(writer => writer.WriteStringValue(value), (ref JsonOutput output) => output.WriteString(value));
        }
    }

    [Theory]
    [MemberData(nameof(Doubles))]
    public void WriteNumber_Double_IsAsTheWriterDoes(double value) =>
        AssertSame(writer => writer.WriteNumberValue(value), (ref JsonOutput output) => output.WriteNumber(value));

    [Fact]
    public void WriteNumber_DoublesAroundHundredths_AreAsTheWriterDoes()
    {
        var random = new Random(3);
        for (var i = 0; i < 100_000; i++)
        {
            var hundredths = random.NextInt64(1L << random.Next(1, 52));
            var value = hundredths / 100.0;
            value = (i % 3) switch { 0 => value, 1 => Math.BitIncrement(value), _ => -value };
            AssertSame(writer => writer.WriteNumberValue(value), (ref JsonOutput output) => output.WriteNumber(value));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void WriteNumber_Int_IsAsTheWriterDoes(int value) =>
        AssertSame(writer => writer.WriteNumberValue(value), (ref JsonOutput output) => output.WriteNumber(value));

    [Fact]
    public void Write_MoreThanASegment_KeepsTheOrder()
    {
        var buffer = new ArrayBufferWriter<byte>();
        var output = new JsonOutput(buffer);
        for (var i = 0; i < 5_000; i++)
        {
            output.WriteNumber(i);
            output.WriteByte((byte)',');
        }

        output.Flush();

        Assert.Equal(string.Concat(Enumerable.Range(0, 5_000).Select(i => $"{i},")), System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private delegate void Write(ref JsonOutput output);

    private static void AssertSame(Action<Utf8JsonWriter> writeExpected, Write write)
    {
        var expected = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(expected, OperationResult.WriterOptions))
        {
            writeExpected(writer);
        }

        var buffer = new ArrayBufferWriter<byte>();
        var output = new JsonOutput(buffer);
        write(ref output);
        output.Flush();

        if (!buffer.WrittenSpan.SequenceEqual(expected.WrittenSpan))
        {
            Assert.Equal(System.Text.Encoding.UTF8.GetString(expected.WrittenSpan), System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan));
        }
    }
}
