using Federation.Composition.Graph;
using Federation.Composition.Printing;
using Federation.Language;

namespace Federation.Composition.Supergraphs;

/// <summary>
/// Reads a supergraph as Apollo's composition and <see cref="SupergraphPrinter"/> write it
/// (https://specs.apollo.dev/join, v0.1 to v0.5). The order of its definitions does not matter. Never throws for what a
/// text can say: every mistake is a diagnostic.
/// </summary>
public static class SupergraphReader
{
    private static readonly string[] s_roots = ["Query", "Mutation", "Subscription"];

    /// <summary>Reads SDL.</summary>
    public static CompositionResult Read(string sdl)
    {
        ArgumentNullException.ThrowIfNull(sdl);
        var source = new SourceText(System.Text.Encoding.UTF8.GetBytes(sdl));
        if (Utf8GraphQLParser.TryParse(source, ParserOptions.TrustedSdl, out var document, out var error))
        {
            return Read(document);
        }

        var context = new CompositionContext();
        context.Error(
            CompositionCodes.InvalidFederationSupergraph,
            $"The supergraph is not GraphQL: {error.Message}",
            coordinate: null,
            error.Locations?.Select(l => new DiagnosticLocation(SupergraphContext.Name, l)) ?? []);
        return new CompositionResult(graph: null, context.Diagnostics);
    }

    /// <summary>Reads parsed SDL.</summary>
    public static CompositionResult Read(DocumentNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var context = new CompositionContext();
        return new CompositionResult(Read(document, context), context.Diagnostics);
    }

    private static CompositeGraph? Read(DocumentNode document, CompositionContext diagnostics)
    {
        // Step 1: what the supergraph needs; nothing is read when a part of it is not understood.
        var reports = new SupergraphReports(document, diagnostics);
        var links = SupergraphLinks.Read(document, reports);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        // Step 2: the sources, then the types, which name them.
        var sources = SupergraphSources.Read(document, links!, reports);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        var types = new SupergraphTypeReader(new SupergraphContext(document, links!, sources, reports)).Read();
        CheckRoots(document, types, reports);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        // Step 3: what clients see.
        var client = ClientSchemaBuilder.Build(types);
        foreach (var error in client.Errors)
        {
            reports.Invalid($"The client schema is not valid: {error.Message}", node: null);
        }

        return client.Schema is null ? null : new CompositeGraph(sources.All, types, client.Schema);
    }

    private static void CheckRoots(DocumentNode document, IReadOnlyList<GraphType> types, SupergraphReports reports)
    {
        foreach (var root in document.Definitions.OfType<SchemaDefinitionNode>().SelectMany(d => d.OperationTypes))
        {
            if (root.Type.Name.Value != s_roots[(int)root.Operation])
            {
                reports.Invalid(
                    $"The root type \"{root.Type.Name.Value}\" must be called \"{s_roots[(int)root.Operation]}\": composition renames root types.", root);
            }
        }

        if (!types.Any(t => t is { Kind: TypeKind.Object, Name: "Query" }))
        {
            reports.Invalid("The supergraph has no type \"Query\".", node: null);
        }
    }
}
