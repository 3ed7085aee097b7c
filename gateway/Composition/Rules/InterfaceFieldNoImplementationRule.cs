namespace Federation.Composition.Rules;

/// <summary>
/// INTERFACE_FIELD_NO_IMPLEM: after merging, a type has every field of the interfaces it implements
/// (https://spec.graphql.org/September2025/#IsValidImplementation()).
/// </summary>
internal sealed class InterfaceFieldNoImplementationRule : IGraphRule
{
    public void Check(MergedGraph graph, CompositionContext context)
    {
        foreach (var type in graph.Types)
        {
            foreach (var link in type.Implements)
            {
                foreach (var field in graph.Type(link.Name)?.Fields.Where(f => type.Field(f.Name) is null) ?? [])
                {
                    var sources = field.In.Aggregate(0UL, (mask, entry) => mask | (1UL << entry.Source));
                    context.Error(
                        CompositionCodes.InterfaceFieldNoImplementation,
                        $"Interface field \"{link.Name}.{field.Name}\" of {graph.NamesOf(sources)} is missing on \"{type.Name}\" of {graph.NamesOf(type.In)}. "
                            + "Add the field to the type in a subgraph, or remove it from the interface.",
                        $"{type.Name}.{field.Name}");
                }
            }
        }
    }
}
