using System.Text;
using System.Text.Json;
using Federation.Language;
using Xunit;

namespace Federation.Engine.Tests.Language;

public sealed class ParseCorpusTests
{
    [Fact]
    public void Parser_EveryRecordedCase_AnswersAsGraphQLJs() =>
        ConformanceCorpus.AssertAll(ConformanceCorpus.ReadOrSkip("parse.jsonl"), Run);

    [Fact]
    public void Parser_September2025Case_AnswersAsGraphQLJs() => ConformanceCorpus.AssertAll(
        ConformanceCorpus.ReadOrSkip("parse-sept2025.jsonl").Where(row => ConformanceCorpus.Text(row, "fn") == "parse"),
        Run);

    private static (string Expected, string Actual) Run(JsonElement row)
    {
        var source = row.GetProperty("source");
        if (source.ValueKind != JsonValueKind.String)
        {
            return RunLoneSurrogate(row);
        }

        var text = source.GetString()!;
        var expected = ConformanceCorpus.Expected(row);
        return ConformanceCorpus.Text(row, "fn") switch
        {
            "lex" => (ExpectedTokens(row), ActualTokens(text)),
            "parseType" => (ExpectedParse(expected), Parsed(() => Utf8GraphQLParser.ParseType(text))),
            "parseValue" or "parseConstValue" => (ExpectedParse(expected), Parsed(() => Utf8GraphQLParser.ParseValue(text))),
            _ => (ExpectedParse(expected), Parsed(() => Utf8GraphQLParser.Parse(text, OptionsOf(row)))),
        };
    }

    /// <summary>A lone surrogate has no UTF-8; what an encoder makes of one must be refused at its place.</summary>
    private static (string Expected, string Actual) RunLoneSurrogate(JsonElement row)
    {
        var units = row.GetProperty("source").GetProperty("$utf16").EnumerateArray().Select(unit => (char)unit.GetInt32()).ToArray();
        var bytes = new List<byte>();
        foreach (var unit in units)
        {
            bytes.AddRange(char.IsSurrogate(unit)
                ? [(byte)(0xE0 | (unit >> 12)), (byte)(0x80 | ((unit >> 6) & 0x3F)), (byte)(0x80 | (unit & 0x3F))]
                : Encoding.UTF8.GetBytes([unit]));
        }

        var parsed = Utf8GraphQLParser.TryParse(new SourceText(bytes.ToArray()), ParserOptions.Default, out _, out var error);
        var column = Array.FindIndex(units, char.IsSurrogate) + 1;
        return ($"Syntax Error: Invalid UTF-8. Send the document as UTF-8 text. (1:{column})", parsed ? "" : ConformanceCorpus.Describe(error!));
    }

    private static ParserOptions OptionsOf(JsonElement row) =>
        row.TryGetProperty("options", out var options) && options.TryGetProperty("maxTokens", out var maxTokens)
            ? new ParserOptions { MaxTokens = maxTokens.GetInt32() }
            : ParserOptions.TrustedSdl;

    private static string ExpectedParse(JsonElement expected)
    {
        if (ConformanceCorpus.ErrorOf(expected) is { } error)
        {
            return error;
        }

        var kinds = expected.TryGetProperty("definitions", out var definitions)
            ? string.Join(' ', definitions.EnumerateArray().Select(kind => kind.GetString()))
            : "";
        return $"{kinds}\n{ConformanceCorpus.Text(expected, "printed")}";
    }

    private static string Parsed(Func<SyntaxNode> parse)
    {
        try
        {
            var node = parse();
            var kinds = node is DocumentNode document ? string.Join(' ', document.Definitions.Select(d => d.Kind)) : "";
            return $"{kinds}\n{SyntaxPrinter.Print(node)}";
        }
        catch (SyntaxException exception)
        {
            return ConformanceCorpus.Describe(exception.Error);
        }
    }

    private static string ExpectedTokens(JsonElement row)
    {
        var text = new StringBuilder();
        foreach (var token in row.GetProperty("tokens").EnumerateArray())
        {
            text.Append($"{token[0].GetString()} {token[3].GetInt32()}:{token[4].GetInt32()} {token[5].GetString()}\n");
        }

        return text.Append(ConformanceCorpus.ErrorOf(row)).ToString();
    }

    private static string ActualTokens(string source)
    {
        var text = new StringBuilder();
        var place = new SourceText(source);
        var lexer = new Lexer(place.Utf8.Span);
        do
        {
            lexer.Advance();
            if (lexer.Kind == TokenKind.Failed)
            {
                var error = place.GetPosition(lexer.ErrorOffset);
                return text.Append($"Syntax Error: {lexer.ErrorMessage} ({error.Line}:{error.Column})").ToString();
            }

            var position = place.GetPosition(lexer.Start);
            var value = TokenKindNames.HasValue(lexer.Kind) ? lexer.GetValue() : "";
            text.Append($"{TokenKindNames.Describe(lexer.Kind).Trim('"')} {position.Line}:{position.Column} {value}\n");
        }
        while (lexer.Kind != TokenKind.EndOfFile);

        return text.ToString();
    }
}
