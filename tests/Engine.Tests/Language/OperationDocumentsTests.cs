using Federation.Language;
using Xunit;

namespace Federation.Engine.Tests.Language;

public sealed class OperationDocumentsTests
{
    private const string Text = """
        query Stock { vehicles { ...Card } }
        fragment Price on Vehicle { price }
        mutation Reserve { reserve { ...Missing ... on Car { ...Loop } } }
        fragment Card on Vehicle { name ...Price }
        fragment Loop on Car { ...Loop }
        """;

    private static readonly DocumentNode Document = Utf8GraphQLParser.Parse(Text);

    [Fact]
    public void Separate_SeveralOperations_EachHasWhatItUses()
    {
        var documents = OperationDocuments.Separate(Document);

        Assert.Equal(
            [["Stock", "Price", "Card"], ["Reserve", "Loop"]],
            documents.Select(document => document.Definitions.Select(definition => NameOf(definition))));
        Assert.All(documents, document => Assert.Same(Document.Source, document.Source));
    }

    [Fact]
    public void Separate_DeepSelections_NeedNoStack()
    {
        SyntaxNode node = new FieldNode { Name = new NameNode("leaf") };
        for (var i = 0; i < 100_000; i++)
        {
            node = new FieldNode { Name = new NameNode("a"), SelectionSet = new SelectionSetNode { Selections = [(SelectionNode)node] } };
        }

        var operation = new OperationDefinitionNode { SelectionSet = new SelectionSetNode { Selections = [(SelectionNode)node] } };

        Assert.Same(operation, Assert.Single(Assert.Single(OperationDocuments.Separate(new DocumentNode { Definitions = [operation] })).Definitions));
    }

    [Theory]
    [InlineData("Stock", "Stock")]
    [InlineData("Unknown", null)]
    [InlineData(null, null)]
    public void FindOperation_ByName_GivesTheOnlyOne(string? name, string? found) =>
        Assert.Equal(found, Document.FindOperation(name)?.Name?.Value);

    [Fact]
    public void FindOperation_WithoutName_GivesTheOnlyOperation() =>
        Assert.Equal("{\n  a\n}", Utf8GraphQLParser.Parse("fragment F on Q { b } { a }").FindOperation(null)?.ToString());

    [Fact]
    public void Concat_Documents_HasTheDefinitionsOfAllAndNoSource()
    {
        var both = DocumentNode.Concat(Document, Utf8GraphQLParser.Parse("{ a }"));

        Assert.Equal(6, both.Definitions.Count);
        Assert.Null(both.Source);
    }

    private static string? NameOf(DefinitionNode definition) =>
        (definition as OperationDefinitionNode)?.Name?.Value ?? (definition as FragmentDefinitionNode)?.Name.Value;
}
