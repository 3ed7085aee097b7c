using System.Text.Json;
using Xunit;

namespace Federation.Conformance;

/// <summary>What counts as passed, excepted and failed, on cases made up here.</summary>
public sealed class FileReportTests
{
    private static readonly CorpusCase[] Cases =
    [
        Case("""{ "id": "same", "answer": "yes", "output": "yes" }"""),
        Case("""{ "id": "other", "answer": "no", "output": "yes" }"""),
        Case("""{ "id": "version", "answer": "no", "output": "yes", "differs": { "16": { "output": "maybe" }, "17": { "output": "no" } } }"""),
        Case("""{ "id": "broken", "output": "yes" }"""),
    ];

    private static readonly HashSet<string> s_none = [];

    [Fact]
    public async Task OfAsync_EveryOutcome_IsCounted()
    {
        var report = await FileReport.OfAsync(new Echo(), Cases, new Dictionary<string, string>(StringComparer.Ordinal), s_none);

        Assert.Equal("echo.jsonl                         4 cases     2 passed   0 below null   0 excepted    2 failed", report.Summary);
        Assert.True(report.HasFailed);
        Assert.StartsWith(
            $"{report.Summary}\nfailed: other broken\nother\n  expected: yes\n  actual:   no\nbroken\n  System.Collections.Generic.KeyNotFoundException",
            report.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfAsync_ExceptedCases_AreNoFailures()
    {
        var exceptions = new Dictionary<string, string>(StringComparer.Ordinal) { ["other"] = "why", ["broken"] = "why" };

        var report = await FileReport.OfAsync(new Echo(), Cases, exceptions, s_none);

        Assert.Equal("echo.jsonl                         4 cases     2 passed   0 below null   2 excepted    0 failed", report.Summary);
        Assert.False(report.HasFailed);
    }

    [Fact]
    public async Task OfAsync_ExceptedCaseThatAgrees_Fails()
    {
        var exceptions = new Dictionary<string, string>(StringComparer.Ordinal) { ["version"] = "why" };

        var report = await FileReport.OfAsync(new Echo(), Cases[2..3], exceptions, s_none);

        Assert.Equal($"{report.Summary}\nfailed: version\nversion\n  agrees, so it must not be excepted", report.ToString());
    }

    [Fact]
    public async Task OfAsync_ErrorsThatDifferBelowANull_PassOnlyWhereListed()
    {
        CorpusCase[] cases =
        [
            Case("""{ "id": "listed", "data": null, "path": ["car", "dealer"], "answer": ["car", "price"] }"""),
            Case("""{ "id": "unlisted", "data": null, "path": ["car", "dealer"], "answer": ["car", "price"] }"""),
            Case("""{ "id": "above", "data": { "car": null }, "path": ["car"], "answer": ["dealer"] }"""),
            Case("""{ "id": "same", "data": null, "path": ["car"], "answer": ["car"] }"""),
        ];

        var report = await FileReport.OfAsync(
            new Erring(), cases, new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal) { "listed", "above", "same" });

        Assert.Equal("errors.jsonl                       4 cases     0 passed   1 below null   0 excepted    3 failed", report.Summary);
        Assert.StartsWith($"{report.Summary}\nfailed: unlisted above same\n", report.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("same\n  agrees, so it must not be excepted", report.ToString(), StringComparison.Ordinal);
    }

    private static CorpusCase Case(string json) => new(JsonDocument.Parse(json).RootElement);

    /// <summary>Answers what the case says.</summary>
    private sealed class Echo() : SynchronousRunner("echo.jsonl")
    {
        protected override AnswerCheck Run(CorpusCase row) => AsText(row.Text("answer"), recorded => recorded.GetProperty("output").GetString()!);
    }

    /// <summary>Answers with the data that the case says and one error, at the path that the case calls the answer.</summary>
    private sealed class Erring() : SynchronousRunner("errors.jsonl")
    {
        protected override AnswerCheck Run(CorpusCase row) =>
            recorded => ExecutionAnswer.Compare(Answer(recorded, "path"), Answer(recorded, "answer"));

        private static JsonElement Answer(JsonElement row, string path) => JsonDocument.Parse(
            $$"""{ "errors": [{ "message": "broken", "path": {{row.GetProperty(path).GetRawText()}} }], "data": {{row.GetProperty("data").GetRawText()}} }""").RootElement;
    }
}
