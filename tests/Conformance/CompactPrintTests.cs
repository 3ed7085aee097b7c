using Federation.Language;
using Xunit;

namespace Federation.Conformance;

/// <summary>The documents of the corpus on one line: they must mean the same.</summary>
public sealed class CompactPrintTests
{
    [Fact]
    public void CompactPrinter_EveryDocument_KeepsItsMeaning()
    {
        var sources = CorpusFolder.ReadOrSkip("parse.jsonl").Where(row => row.Function == "parse" && row.Is("ok")).Select(row => row.Text("source"));
        Assert.All(sources, source =>
        {
            var document = Utf8GraphQLParser.Parse(source);
            var compact = SyntaxPrinter.Print(document, compact: true);
            Assert.DoesNotContain('\n', compact);

            // Block strings come back as quoted strings; everything else must print as before.
            var again = Utf8GraphQLParser.Parse(compact);
            var hasBlockString = SyntaxPrinter.Print(document).Contains("\"\"\"", StringComparison.Ordinal);
            Assert.Equal(hasBlockString ? compact : SyntaxPrinter.Print(document), SyntaxPrinter.Print(again, compact: hasBlockString));
        });
    }
}
