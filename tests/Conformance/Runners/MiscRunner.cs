using System.Globalization;
using System.Text.Json;
using Federation.Language;
using Federation.Types;

namespace Federation.Conformance;

/// <summary>Small functions: suggestions, orders, operations of documents.</summary>
internal sealed class MiscRunner() : SynchronousRunner("misc.jsonl")
{
    protected override AnswerCheck Run(CorpusCase row) => AsText(Answer(row), recorded => CanonicalJson.Of(recorded.GetProperty("output")));

    private static string Answer(CorpusCase row)
    {
        switch (row.Function)
        {
            case "suggestionList":
                return Json(Suggestions.Nearest(row.Text("input"), Strings(row.Json.GetProperty("options"))));
            case "naturalCompare":
                var names = Strings(row.Json.GetProperty("args"));
                return Math.Sign(NaturalOrder.Comparer.Compare(names[0], names[1])).ToString(CultureInfo.InvariantCulture);
            case "didYouMean":
                var arguments = row.Json.GetProperty("args").EnumerateArray().ToArray();
                return Json(Suggestions.DidYouMean(Strings(arguments[^1]), arguments.Length > 1 ? arguments[0].GetString() : null));
            case "getOperationAST":
                return Json(Utf8GraphQLParser.Parse(row.Text("source")).FindOperation(row.Json.GetProperty("operationName").GetString())?.ToString());
            case "separateOperations":
                var separated = OperationDocuments.Separate(Utf8GraphQLParser.Parse(row.Text("source")));
                return Json(separated.ToDictionary(document => document.FindOperation(null)!.Name?.Value ?? "", document => document.ToString()));
            case "concatAST":
                return Json(DocumentNode.Concat(Strings(row.Json.GetProperty("sources")).Select(source => Utf8GraphQLParser.Parse(source))).ToString());
            case "sortValueNode":
                return Json(ValueOrder.Sort(Utf8GraphQLParser.ParseValue(row.Text("source"))).ToString());
            default:
                throw new NotSupportedException($"The function '{row.Function}' has no runner.");
        }
    }

    private static string Json<T>(T value) => CanonicalJson.Of(JsonSerializer.SerializeToElement(value));

    private static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];
}
