using System.Text.Json;
using Federation.Language;
using Federation.TestKit;

namespace Federation.Conformance;

/// <summary>Documents, values, types and schema coordinates: what they print again, or the error.</summary>
internal sealed class ParseRunner(string file) : SynchronousRunner(file)
{
    protected override AnswerCheck Run(CorpusCase row)
    {
        var source = CorpusText.ReadSource(row);
        return row.Find("fn")?.GetString() switch
        {
            "lex" => AsText(TokenList.Of(source), TokenList.Recorded),
            "parseType" => Answer(() => Utf8GraphQLParser.ParseType(source.ToString())),
            "parseValue" => Answer(() => Utf8GraphQLParser.ParseValue(source.ToString())),
            "parseSchemaCoordinate" => Answer(() => Utf8GraphQLParser.ParseSchemaCoordinate(source.ToString())),
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
            var kinds = node is DocumentNode document ? string.Join(' ', document.Definitions.Select(definition => definition.Kind)) : node.Kind.ToString();
            var printed = SyntaxPrinter.Print(node);
            return recorded => AsText(RecordedKinds(recorded) is null ? printed : $"{kinds}\n{printed}", Recorded)(recorded);
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
        return RecordedKinds(answer) is { } kinds ? $"{kinds}\n{printed}" : printed;
    }

    private static string? RecordedKinds(JsonElement answer)
    {
        if (answer.TryGetProperty("kind", out var kind) && answer.TryGetProperty("fn", out _))
        {
            return kind.GetString();
        }

        return answer.TryGetProperty("definitions", out var definitions)
            ? string.Join(' ', definitions.EnumerateArray().Select(definition => definition.GetString()))
            : null;
    }

    private static ParserOptions OptionsOf(CorpusCase row) =>
        row.Option("maxTokens") is { } most ? new ParserOptions { MaxTokens = most.GetInt32() } : ParserOptions.TrustedSdl;
}
