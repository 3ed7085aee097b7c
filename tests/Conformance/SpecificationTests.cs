using Federation.Language;
using Federation.TestKit;
using Federation.Types;
using Xunit;

namespace Federation.Conformance;

/// <summary>The type system as the specification writes it down.</summary>
public sealed class SpecificationTests
{
    private static readonly SchemaOptions s_parts = new()
    {
        AllowMissingQueryType = true,
        AllowOrphanExtensions = true,
        AllowUnknownDirectives = true,
    };

    [Fact]
    public void IntrospectionTypes_AreThoseOfTheSpecification()
    {
        var specified = Examples("> Schema Introspection").Single(source => source.Contains("type __Schema", StringComparison.Ordinal));

        // Under other names, because a document cannot define these types.
        var changes = SchemaComparer.Compare(Build(Rename(specified)), Build(Rename(SchemaPrinter.PrintIntrospection())));

        Assert.All(changes, change => Assert.Equal(SchemaChangeKind.DescriptionChanged, change.Kind));
    }

    [Theory]
    [InlineData("@skip")]
    [InlineData("@include")]
    [InlineData("@deprecated")]
    [InlineData("@specifiedBy")]
    [InlineData("@oneOf")]
    public void BuiltInDirective_IsThatOfTheSpecification(string name)
    {
        var specified = Examples($"> Directives > {name}").Single(source => source.StartsWith($"directive {name}", StringComparison.Ordinal));

        var changes = SchemaComparer.Compare(Build(specified), Build("scalar Unused")).Where(change => change.Coordinate?.StartsWith(name, StringComparison.Ordinal) == true);

        Assert.All(changes, change => Assert.Equal(SchemaChangeKind.DescriptionChanged, change.Kind));
    }

    [Fact]
    public void TypeSystemExample_WithItsLabel_IsAnsweredAsTheLabelSays()
    {
        var rows = CorpusFolder.ReadOrSkip("spec-examples.jsonl")
            .Where(row => row.Text("section").Contains("> Type System >", StringComparison.Ordinal) && row.Text("label") is "example" or "counter-example")
            .Select(row => (Source: row.Text("source"), IsExample: row.Text("label") == "example", Document: Parse(row.Text("source"))))
            .Where(row => row.Document?.Definitions.Any(definition => definition is TypeDefinitionNode or DirectiveDefinitionNode) == true)
            .ToArray();

        Assert.Contains(rows, row => !row.IsExample);
        Assert.All(rows, row =>
        {
            // Examples leave out what they are not about.
            var errors = SchemaBuilder.Build(row.Document!, s_parts).Errors.Where(error => !error.Message.StartsWith("Unknown type", StringComparison.Ordinal));
            Assert.True(row.IsExample == !errors.Any(), $"{row.Source}\n{ErrorText.OfSet(errors)}");
        });
    }

    private static IEnumerable<string> Examples(string section) => CorpusFolder.ReadOrSkip("spec-examples.jsonl")
        .Where(row => row.Text("section").EndsWith(section, StringComparison.Ordinal))
        .Select(row => row.Text("source").Trim());

    private static DocumentNode? Parse(string source) =>
        Utf8GraphQLParser.TryParse(new SourceText(source), ParserOptions.TrustedSdl, out var document, out _) ? document : null;

    private static string Rename(string sdl) => sdl.Replace("__", "Meta", StringComparison.Ordinal);

    private static Schema Build(string sdl) => Schema.Parse(sdl, s_parts);
}
