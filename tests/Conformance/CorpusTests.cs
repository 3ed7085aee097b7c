using Xunit;

namespace Federation.Conformance;

/// <summary>One result a file of the corpus.</summary>
public sealed class CorpusTests(CorpusResults results, ITestOutputHelper output) : IClassFixture<CorpusResults>
{
    private const int MostExceptions = 40;

    public static TheoryData<string> Files => [.. CorpusRunners.All.Select(runner => runner.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task File_EveryCase_AnswersAsRecorded(string file)
    {
        var runner = CorpusRunners.All.Single(runner => runner.File == file);
        var report = await FileReport.OfAsync(runner, CorpusFolder.ReadOrSkip(file), ExceptedCases.Reasons, ExceptedCases.BelowNull);
        results.Add(report);
        output.WriteLine(report.Summary);
        Assert.True(report.Cases > 0, $"'{file}' has no case.");
        Assert.False(report.HasFailed, report.ToString());
    }

    [Fact]
    public void Corpus_EveryFile_HasARunner() =>
        Assert.Empty(CorpusFolder.FilesOrSkip().Except([.. CorpusRunners.All.Select(runner => runner.File), .. CorpusRunners.Material]));

    [Fact]
    public void Exceptions_Number_StaysSmall() => Assert.InRange(ExceptedCases.Reasons.Count + ExceptedCases.BelowNull.Count, 0, MostExceptions);

    [Fact]
    public void Exceptions_EveryId_IsACase()
    {
        Assert.SkipUnless(CorpusFolder.IsDefault, "Another corpus need not have the cases that ours excepts.");
        var ids = CorpusFolder.FilesOrSkip().SelectMany(CorpusFolder.ReadOrSkip).Select(row => row.Id);
        Assert.Empty(ExceptedCases.Reasons.Keys.Concat(ExceptedCases.BelowNull).Except(ids));
    }
}
