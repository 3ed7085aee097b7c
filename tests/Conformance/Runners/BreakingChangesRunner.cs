using System.Text.Json;
using Federation.Types;

namespace Federation.Conformance;

/// <summary>Changes that break clients or endanger them; compared as a set.</summary>
internal sealed class BreakingChangesRunner() : SynchronousRunner("breaking-changes.jsonl")
{
    private readonly Lazy<CorpusSchemas> _schemas = new(CorpusSchemas.RecordedOrSkip);

    protected override AnswerCheck Run(CorpusCase row)
    {
        var severity = row.Function switch
        {
            "findBreakingChanges" => SchemaChangeSeverity.Breaking,
            "findDangerousChanges" => SchemaChangeSeverity.Dangerous,
            _ => throw new NotSupportedException($"The function '{row.Function}' has no runner."),
        };
        var changes = SchemaComparer.Compare(_schemas.Value[row.Text("old")], _schemas.Value[row.Text("new")])
            .Where(change => change.Severity == severity)
            .Select(change => $"{change.Code}: {change.Description}");
        return AsText(OfSet(changes), recorded => OfSet(recorded.GetProperty("changes").EnumerateArray().Select(Describe)));
    }

    private static string Describe(JsonElement change) => $"{change.GetProperty("type").GetString()}: {change.GetProperty("description").GetString()}";

    private static string OfSet(IEnumerable<string> changes) => string.Join('\n', changes.Order(StringComparer.Ordinal));
}
