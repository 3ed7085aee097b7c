using System.Text.Json;
using Federation.Language;
using Federation.TestKit;

namespace Federation.Conformance;

/// <summary>Documents, values and types: what they print again, or the error.</summary>
internal sealed class ParseRunner(string file) : SynchronousRunner(file)
{
    public override bool IsLeftOut(CorpusCase row) => CorpusRunners.Awaited.Contains(row.Find("fn")?.GetString());

    protected override AnswerCheck Run(CorpusCase row)
    {
        var source = CorpusText.ReadSource(row);
        return row.Find("fn")?.GetString() switch
        {
            "lex" => AsText(TokenList.Of(source), TokenList.Recorded),
            "parseType" => Answer(() => Utf8GraphQLParser.ParseType(source.ToString())),
            "parseValue" => Answer(() => Utf8GraphQLParser.ParseValue(source.ToString())),
            "parse" or null => Answer(() => Parse(source, OptionsOf(row))),
            var unknown => throw new NotSupportedException($"The function '{unknown}' has no runner."),
        };
    }

    private static DocumentNode Parse(SourceText source, ParserOptions options) =>
        Utf8GraphQLParser.TryParse(source, options, out var document, out var error) ? document : throw new SyntaxException(error);

    /// <summary>What a parser gave: the printed text and, where they were recorded, the kinds of the definitions; or the error.</summary>
    private static AnswerCheck Answer(Func<SyntaxNode> parse)
    {
        try
        {
            var node = parse();
            var kinds = node is DocumentNode document ? string.Join(' ', document.Definitions.Select(definition => definition.Kind)) : "";
            var printed = SyntaxPrinter.Print(node);
            return recorded => AsText(recorded.TryGetProperty("definitions", out _) ? $"{kinds}\n{printed}" : printed, Recorded)(recorded);
        }
        catch (SyntaxException exception)
        {
            return AsText(ErrorText.Of(exception.Error), Recorded);
        }
    }

    /// <summary>The examples of the specification carry their first answer one level deeper.</summary>
    private static string Recorded(JsonElement recorded)
    {
        var answer = recorded.TryGetProperty("parse", out var parse) ? parse : recorded;
        if (answer.TryGetProperty("error", out var error))
        {
            return RecordedErrors.Describe(error);
        }

        var printed = answer.GetProperty("printed").GetString()!;
        return answer.TryGetProperty("definitions", out var definitions)
            ? string.Join(' ', definitions.EnumerateArray().Select(kind => kind.GetString())) + "\n" + printed
            : printed;
    }

    private static ParserOptions OptionsOf(CorpusCase row) =>
        row.Option("maxTokens") is { } most ? new ParserOptions { MaxTokens = most.GetInt32() } : ParserOptions.TrustedSdl;
}
