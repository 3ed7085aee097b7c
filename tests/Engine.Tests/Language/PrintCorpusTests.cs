using System.Text.Json;
using Federation.Language;
using Xunit;

namespace Federation.Engine.Tests.Language;

public sealed class PrintCorpusTests
{
    /// <summary>Stripping white space from text that need not be a document is nothing we have; those cases are left out.</summary>
    [Fact]
    public void Printer_EveryRecordedCaseButStripping_AnswersAsGraphQLJs() => ConformanceCorpus.AssertAll(
        ConformanceCorpus.ReadOrSkip("print.jsonl").Where(row => ConformanceCorpus.Text(row, "fn") != "stripIgnoredCharacters"),
        Run);

    [Fact]
    public void CompactPrinter_EveryDocumentOfTheParserCases_KeepsItsMeaningOnOneLine() => ConformanceCorpus.AssertAll(
        ConformanceCorpus.ReadOrSkip("parse.jsonl").Where(row =>
            ConformanceCorpus.Text(row, "fn") == "parse" && row.GetProperty("ok").GetBoolean()),
        RoundTrip);

    /// <summary>Block strings come back as quoted strings; everything else must print as before.</summary>
    private static (string Expected, string Actual) RoundTrip(JsonElement row)
    {
        var document = Utf8GraphQLParser.Parse(ConformanceCorpus.Text(row, "source"));
        var compact = SyntaxPrinter.Print(document, compact: true);
        Assert.DoesNotContain('\n', compact);
        var again = Utf8GraphQLParser.Parse(compact);
        var readable = SyntaxPrinter.Print(document);
        return readable.Contains("\"\"\"", StringComparison.Ordinal)
            ? (compact, SyntaxPrinter.Print(again, compact: true))
            : (readable, SyntaxPrinter.Print(again));
    }

    private static (string Expected, string Actual) Run(JsonElement row)
    {
        var expected = ConformanceCorpus.Expected(row);
        return ConformanceCorpus.Text(row, "fn") switch
        {
            "dedentBlockStringLines" => (Lines(expected.GetProperty("output")), string.Join('\n', Dedent(row))),
            "isPrintableAsBlockString" => (expected.GetProperty("output").GetRawText(), IsPrintable(row) ? "true" : "false"),
            "printBlockString" => (ConformanceCorpus.Text(expected, "output"), BlockString.Print(ConformanceCorpus.Text(row, "source"), Minimize(row))),
            "printString" => (ConformanceCorpus.Text(expected, "output"), StringLiteral.Print(ConformanceCorpus.Text(row, "source"))),
            "printAst" => (ConformanceCorpus.Text(expected, "output"), SyntaxPrinter.Print(SyntaxTreeJson.Read(row.GetProperty("ast")))),
            _ => (ConformanceCorpus.Text(expected, "output"), SyntaxPrinter.Print(Parse(row))),
        };
    }

    private static SyntaxNode Parse(JsonElement row)
    {
        var source = ConformanceCorpus.Text(row, "source");
        return ConformanceCorpus.Text(row, "parseFn") == "parse" ? Utf8GraphQLParser.Parse(source) : Utf8GraphQLParser.ParseValue(source);
    }

    private static bool IsPrintable(JsonElement row) => SyntaxPrinter.IsPrintableAsBlockString(ConformanceCorpus.Text(row, "source"));

    private static bool Minimize(JsonElement row) => row.TryGetProperty("options", out var options) && options.GetProperty("minimize").GetBoolean();

    private static IReadOnlyList<string> Dedent(JsonElement row) =>
        BlockString.DedentLines([.. row.GetProperty("lines").EnumerateArray().Select(line => line.GetString()!)]);

    private static string Lines(JsonElement lines) => string.Join('\n', lines.EnumerateArray().Select(line => line.GetString()));
}
