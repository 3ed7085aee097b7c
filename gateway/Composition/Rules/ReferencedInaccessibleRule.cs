using Federation.Composition.Graph;
using Federation.Language;

namespace Federation.Composition.Rules;

/// <summary>
/// REFERENCED_INACCESSIBLE: what clients see does not refer to a type that they do not see
/// (https://specs.apollo.dev/inaccessible/v0.2).
/// </summary>
internal sealed class ReferencedInaccessibleRule : IGraphRule
{
    public void Check(MergedGraph graph, CompositionContext context)
    {
        foreach (var type in graph.Types.Where(t => t.Exposed))
        {
            foreach (var field in type.Fields.Where(f => f.Exposed))
            {
                CheckReference(graph, $"{type.Name}.{field.Name}", field.Type, context);
                foreach (var argument in field.Arguments.Where(a => a.Exposed))
                {
                    CheckReference(graph, $"{type.Name}.{field.Name}({argument.Name}:)", argument.Type, context);
                }
            }

            foreach (var field in type.InputFields.Where(f => f.Exposed))
            {
                CheckReference(graph, $"{type.Name}.{field.Name}", field.Type, context);
            }
        }
    }

    private static void CheckReference(MergedGraph graph, string coordinate, TypeNode type, CompositionContext context)
    {
        if (graph.Type(TypeReference.NamedType(type)) is { Exposed: false } hidden)
        {
            context.Error(
                CompositionCodes.ReferencedInaccessible,
                $"\"{coordinate}\" is visible to clients but refers to \"{hidden.Name}\", which is @inaccessible in {graph.NamesOf(hidden.In)}. "
                    + "Mark it @inaccessible too, or show the type.",
                coordinate);
        }
    }
}
