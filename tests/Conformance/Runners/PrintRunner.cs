using System.Text.Json;
using Federation.Language;
using Federation.TestKit;

namespace Federation.Conformance;

/// <summary>Printed nodes, strings and block strings.</summary>
internal sealed class PrintRunner() : SynchronousRunner("print.jsonl")
{
    protected override AnswerCheck Run(CorpusCase row) => AsText(Answer(row), Recorded);

    private static string Answer(CorpusCase row) => row.Function switch
    {
        "dedentBlockStringLines" => BlockString.DedentLines(
            string.Join('\n', row.Json.GetProperty("lines").EnumerateArray().Select(line => line.GetString()))),
        "isPrintableAsBlockString" => SyntaxPrinter.IsPrintableAsBlockString(row.Text("source")) ? "true" : "false",
        "printBlockString" => BlockString.Print(row.Text("source"), row.Option("minimize") is { ValueKind: JsonValueKind.True }),
        "printString" => StringLiteral.Print(row.Text("source")),
        "printAst" => SyntaxPrinter.Print(SyntaxTreeJson.Read(row.Json.GetProperty("ast"))),
        "stripIgnoredCharacters" => Strip(row.Text("source")),
        "print" when row.Text("parseFn") == "parse" => SyntaxPrinter.Print(Utf8GraphQLParser.Parse(row.Text("source"))),
        "print" => SyntaxPrinter.Print(Utf8GraphQLParser.ParseValue(row.Text("source"))),
        var unknown => throw new NotSupportedException($"The function '{unknown}' has no runner."),
    };

    private static string Strip(string source)
    {
        try
        {
            return IgnoredTokens.Strip(source);
        }
        catch (SyntaxException exception)
        {
            return ErrorText.Of(exception.Error);
        }
    }

    private static string Recorded(JsonElement answer)
    {
        if (answer.TryGetProperty("error", out var error))
        {
            return RecordedErrors.Describe(error);
        }

        var output = answer.GetProperty("output");
        return output.ValueKind switch
        {
            JsonValueKind.Array => string.Join('\n', output.EnumerateArray().Select(line => line.GetString())),
            JsonValueKind.String => output.GetString()!,
            _ => output.GetRawText(),
        };
    }
}
