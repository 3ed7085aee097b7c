using System.Text.Json;
using Federation.Engine.Tests.Language;
using Federation.Types;
using Xunit;

namespace Federation.Engine.Tests.Types;

public sealed class SuggestionsTests
{
    [Fact]
    public void Suggestions_EveryRecordedCase_AnswerAsGraphQLJs()
    {
        var rows = ConformanceCorpus.ReadOrSkip("misc.jsonl")
            .Where(row => ConformanceCorpus.Text(row, "fn") is "suggestionList" or "naturalCompare" or "didYouMean");
        ConformanceCorpus.AssertAll(rows, Run);
    }

    private static (string Expected, string Actual) Run(JsonElement row)
    {
        var output = row.GetProperty("output");
        switch (ConformanceCorpus.Text(row, "fn"))
        {
            case "suggestionList":
                var nearest = Suggestions.Nearest(ConformanceCorpus.Text(row, "input"), Strings(row.GetProperty("options")));
                return (string.Join(' ', Strings(output)), string.Join(' ', nearest));
            case "naturalCompare":
                var names = Strings(row.GetProperty("args"));
                return (output.GetRawText(), Math.Sign(NaturalOrder.Comparer.Compare(names[0], names[1])).ToString());
            default:
                var arguments = row.GetProperty("args").EnumerateArray().ToArray();
                var what = arguments.Length > 1 ? arguments[0].GetString() : null;
                return (output.GetString()!, Suggestions.DidYouMean(Strings(arguments[^1]), what));
        }
    }

    private static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];
}
