namespace Federation.Composition.Rules;

/// <summary>
/// INVALID_SUBGRAPH_NAME: names tell subgraphs apart, also once they are written as enum values of the supergraph
/// (https://specs.apollo.dev/join/v0.5).
/// </summary>
internal static class SubgraphNameRule
{
    public static void Check(IReadOnlyList<SourceSchema> schemas, CompositionContext context)
    {
        if (schemas.Count > Composer.MaxSources)
        {
            context.Error(
                CompositionCodes.InvalidSubgraphName,
                $"There are {schemas.Count} subgraphs; at most {Composer.MaxSources} can be composed. Merge some of them.",
                coordinate: null);
        }

        foreach (var schema in schemas.Where(s => s.Name.Length == 0 || !s.Name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')))
        {
            context.Error(
                CompositionCodes.InvalidSubgraphName,
                $"\"{schema.Name}\" is not a name for a subgraph; use letters, digits, '_' and '-'.",
                coordinate: null);
        }

        foreach (var group in schemas.GroupBy(s => s.Name.Replace('-', '_'), StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            context.Error(
                CompositionCodes.InvalidSubgraphName,
                $"The names {SourceNames.Quote(group.Select(s => s.Name))} cannot be told apart; rename a subgraph.",
                coordinate: null);
        }
    }
}
