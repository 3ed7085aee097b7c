using Federation.Language;
using Federation.Types;
using Xunit;

namespace Federation.Schema;

/// <summary>The five subgraphs can be published in either dialect, from the same attributes.</summary>
public sealed class DialectTests
{
    public static TheoryData<string> Names => [.. Subgraphs.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Subgraph_InCompositeSchemas_IsAValidSchemaWithLookups(string name)
    {
        var sdl = await Subgraphs.SdlAsync(Subgraphs.All.Single(s => s.Name == name), "composite");
        var document = Utf8GraphQLParser.Parse(sdl);
        var result = SchemaBuilder.Build(document, new SchemaOptions
        {
            Scalars = document.Definitions.OfType<ScalarTypeDefinitionNode>().ToDictionary(s => s.Name.Value, _ => KnownScalars.Any, StringComparer.Ordinal),
        });

        Assert.Empty(result.Errors.Select(e => e.Message));
        var lookups = result.Schema!.QueryType!.Fields.Where(f => sdl.Contains($"  {f.Name}(id: ID!): {f.Type} @lookup @internal\n", StringComparison.Ordinal));
        Assert.NotEmpty(lookups);
        Assert.Equal(Entities(await Subgraphs.SdlAsync(Subgraphs.All.Single(s => s.Name == name))), lookups.Select(f => f.Type.ToString()!).Order(StringComparer.Ordinal));
    }

    /// <summary>Names of the types with a key that the subgraph resolves.</summary>
    private static IEnumerable<string> Entities(string federationSdl) => Utf8GraphQLParser.Parse(federationSdl).Definitions
        .OfType<ObjectTypeDefinitionNode>()
        .Where(t => t.Directives.Any(d => d.Name.Value == "key" && d.Arguments.Count == 1))
        .Select(t => t.Name.Value)
        .Order(StringComparer.Ordinal);
}
