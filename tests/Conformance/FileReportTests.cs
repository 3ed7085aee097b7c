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

    [Fact]
    public async Task OfAsync_EveryOutcome_IsCounted()
    {
        var report = await FileReport.OfAsync(new Echo(), Cases, new Dictionary<string, string>(StringComparer.Ordinal));

        Assert.Equal("echo.jsonl                         4 cases     2 passed   0 excepted    2 failed", report.Summary);
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

        var report = await FileReport.OfAsync(new Echo(), Cases, exceptions);

        Assert.Equal("echo.jsonl                         4 cases     2 passed   2 excepted    0 failed", report.Summary);
        Assert.False(report.HasFailed);
    }

    [Fact]
    public async Task OfAsync_ExceptedCaseThatAgrees_Fails()
    {
        var exceptions = new Dictionary<string, string>(StringComparer.Ordinal) { ["version"] = "why" };

        var report = await FileReport.OfAsync(new Echo(), Cases[2..3], exceptions);

        Assert.Equal($"{report.Summary}\nfailed: version\nversion\n  agrees, so it must not be excepted", report.ToString());
    }

    private static CorpusCase Case(string json) => new(JsonDocument.Parse(json).RootElement);

    /// <summary>Answers what the case says.</summary>
    private sealed class Echo() : SynchronousRunner("echo.jsonl")
    {
        protected override AnswerCheck Run(CorpusCase row) => AsText(row.Text("answer"), recorded => recorded.GetProperty("output").GetString()!);
    }
}
