namespace Federation.Types;

/// <summary>
/// A directive is not used in its own definition, neither on its arguments nor in the input types that they lead to
/// (https://spec.graphql.org/September2025/#sec-Type-System.Directives.Type-Validation): nobody could read the one without
/// the other.
/// </summary>
internal static class DirectiveCycleRule
{
    public static void Check(SchemaRuleContext context)
    {
        var graph = new DefinitionReferences(context.Schema);
        var groups = new StronglyConnectedGroups(graph.From);
        var reported = new HashSet<object>();
        foreach (var directive in context.Schema.DirectiveDefinitions)
        {
            if (reported.Contains(directive) || groups.FindCycle(directive) is not { } cycle)
            {
                continue;
            }

            reported.UnionWith(cycle);
            context.Report(
                $"Directive \"{directive}\" cannot be used in its own definition: {string.Join(" -> ", cycle.Append(directive))}.",
                directive.Origin);
        }
    }
}
