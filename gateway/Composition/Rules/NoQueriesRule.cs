using Federation.Composition.Normalisation;

namespace Federation.Composition.Rules;

/// <summary>NO_QUERIES: a graph that answers no query is of no use (https://spec.graphql.org/September2025/#sec-Root-Operation-Types).</summary>
internal sealed class NoQueriesRule : IMergeRule
{
    public void Check(IReadOnlyList<SourceModel> sources, CompositionContext context)
    {
        if (!sources.Any(s => s.Type("Query") is { Fields.Count: > 0 }))
        {
            context.Error(
                CompositionCodes.NoQueries,
                $"None of the subgraphs {SourceNames.Quote(sources.Select(s => s.Name))} has a query field; add one to the Query type of a subgraph.",
                "Query");
        }
    }
}
