using System.Globalization;
using System.Text.Json;
using Federation.Types;

namespace Federation.Conformance;

/// <summary>Small functions: suggestions and orders.</summary>
internal sealed class MiscRunner() : SynchronousRunner("misc.jsonl")
{
    public override bool IsLeftOut(CorpusCase row) => CorpusRunners.Awaited.Contains(row.Function);

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
            default:
                throw new NotSupportedException($"The function '{row.Function}' has no runner.");
        }
    }

    private static string Json<T>(T value) => CanonicalJson.Of(JsonSerializer.SerializeToElement(value));

    private static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];
}
