using Federation.Composition;
using Federation.Composition.Graph;
using Federation.Composition.Printing;
using Federation.Language;
using Federation.Shared.Hosting;
using Federation.TestKit;
using Federation.Types;
using Federation.Validation;
using Xunit;

namespace Federation.Schema;

/// <summary>No change of the graph slips past: the files of <c>schema/</c> are what the code makes.</summary>
public sealed class SchemaFilesTests
{
    public static TheoryData<string> Names => [.. Subgraphs.All.Select(s => s.Name)];

    public static TheoryData<string> Operations =>
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Schema, "operations"), "*.graphql").Order(StringComparer.Ordinal).Select(f => Path.GetFileNameWithoutExtension(f)!)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Subgraph_Sdl_IsTheKeptOne(string name) =>
        Snapshot.MatchFile(await Subgraphs.SdlAsync(Subgraphs.All.Single(s => s.Name == name)), Path.Combine(RepositoryPaths.Schema, $"{name}.graphql"));

    [Fact]
    public async Task Subgraphs_Composed_GiveTheKeptSupergraph() =>
        Snapshot.MatchFile(SupergraphPrinter.Print(await ComposeAsync()), Path.Combine(RepositoryPaths.Schema, "supergraph.graphql"));

    [Fact]
    public async Task Subgraphs_Composed_GiveTheKeptClientSchema() =>
        Snapshot.MatchFile(SchemaPrinter.Print((await ComposeAsync()).ClientSchema), Path.Combine(RepositoryPaths.Schema, "client.graphql"));

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_OfAClient_IsValidWithinTheLimits(string name)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(RepositoryPaths.Schema, "operations", name + ".graphql"), TestContext.Current.CancellationToken);
        var document = Utf8GraphQLParser.Parse(text);
        var errors = DocumentValidator.Validate((await ComposeAsync()).ClientSchema, document, new ValidationOptions
        {
            Limits = name.Contains("Partner", StringComparison.Ordinal) ? ValidationLimits.Trusted : ValidationLimits.Default,
        });
        Assert.Empty(errors.Select(e => e.Message));
    }

    private static async Task<CompositeGraph> ComposeAsync()
    {
        var sources = new List<SourceSchema>();
        foreach (var subgraph in Subgraphs.All)
        {
            sources.Add(new SourceSchema(subgraph.Name, AddressOf(subgraph), Utf8GraphQLParser.Parse(await Subgraphs.SdlAsync(subgraph))));
        }

        var result = Composer.Compose(sources);
        Assert.Empty(result.Errors.Concat(result.Hints).Select(d => d.Message));
        return result.Graph!;
    }

    private static Uri AddressOf(SubgraphDefinition subgraph) => new($"http://localhost:{subgraph.Port}/graphql");
}
