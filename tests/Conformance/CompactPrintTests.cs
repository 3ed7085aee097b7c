using Federation.Language;
using Federation.TestKit;
using Xunit;

namespace Federation.Conformance;

/// <summary>The documents of the corpus on one line: they must mean the same.</summary>
public sealed class CompactPrintTests
{
    [Fact]
    public void CompactPrinter_EveryDocument_KeepsItsMeaning()
    {
        var sources = CorpusFolder.ReadOrSkip("parse.jsonl").Where(row => row.Function == "parse" && row.Is("ok")).Select(row => row.Text("source")).ToList();
        Assert.NotEmpty(sources);
        Assert.All(sources, source =>
        {
            var document = Utf8GraphQLParser.Parse(source);
            var compact = SyntaxPrinter.Print(document, compact: true);
            Assert.DoesNotContain('\n', compact);
            Assert.True(SyntaxTrees.AreEqual(document, Utf8GraphQLParser.Parse(compact), compact: true), compact);
        });
    }
}
