using Federation.Composition.Graph;
using Federation.Composition.Merging;
using Federation.Composition.Normalisation;
using Federation.Composition.Printing;
using Federation.Composition.Rules;

namespace Federation.Composition;

/// <summary>
/// Makes one graph of several subgraph schemas (federation 2 SDL). Never throws for what a schema author can write:
/// every mistake is a diagnostic, and all mistakes of a stage are reported together.
/// </summary>
public static class Composer
{
    /// <summary>More sources than bits of a mask cannot be composed.</summary>
    public const int MaxSources = 64;

    private static readonly ISourceRule[] s_sourceRules = [new KeyInvalidFieldsRule(), new RequiresInvalidFieldsRule(), new ProvidesInvalidFieldsRule()];

    // OverrideRule comes first: what it marks does not count as resolved for the rules after it.
    private static readonly IMergeRule[] s_mergeRules =
        [new OverrideRule(), new TypeKindMismatchRule(), new NoQueriesRule(), new ExternalMissingOnBaseRule(), new InvalidFieldSharingRule()];

    private static readonly IGraphRule[] s_graphRules = [new InterfaceFieldNoImplementationRule(), new ReferencedInaccessibleRule()];

    /// <summary>Composes the graph; the order of the schemas does not matter.</summary>
    public static CompositionResult Compose(IReadOnlyList<SourceSchema> schemas)
    {
        ArgumentNullException.ThrowIfNull(schemas);
        var context = new CompositionContext();
        return new CompositionResult(Compose(schemas, context), context.Diagnostics);
    }

    private static CompositeGraph? Compose(IReadOnlyList<SourceSchema> schemas, CompositionContext context)
    {
        // Step 1: each schema for itself.
        var ordered = schemas.OrderBy(s => s.Name, StringComparer.Ordinal).ToList();
        SubgraphNameRule.Check(ordered, context);
        foreach (var schema in ordered)
        {
            InvalidGraphQLRule.Check(schema, context);
        }

        if (context.HasErrors)
        {
            return null;
        }

        var sources = ordered.Select((schema, id) => new GraphSource(id, schema.Name, schema.Url)).ToList();
        var models = ordered.Select((schema, id) => SourceNormalizer.Normalize(sources[id], schema.Document, context)).ToList();
        foreach (var model in models)
        {
            foreach (var rule in s_sourceRules)
            {
                rule.Check(model, context);
            }
        }

        // Step 2: the schemas beside each other.
        foreach (var rule in context.HasErrors ? [] : s_mergeRules)
        {
            rule.Check(models, context);
        }

        if (context.HasErrors)
        {
            return null;
        }

        // Step 3: merge, and look at the whole.
        var merged = new MergedGraph(sources, GraphMerger.Merge(models, context));
        foreach (var rule in context.HasErrors ? [] : s_graphRules)
        {
            rule.Check(merged, context);
        }

        return context.HasErrors ? null : Build(merged, context);
    }

    private static CompositeGraph? Build(MergedGraph merged, CompositionContext context)
    {
        var client = ClientSchemaBuilder.Build(merged.Types);
        foreach (var error in client.Errors)
        {
            context.Error(CompositionCodes.InvalidGraphQL, $"The composed schema is not valid: {error.Message}", coordinate: null);
        }

        return client.Schema is null ? null : new CompositeGraph(merged.Sources, merged.Types, client.Schema);
    }
}
