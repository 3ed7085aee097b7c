using Federation.Composition.Graph;
using Federation.Composition.Normalisation;

namespace Federation.Composition.Rules;

/// <summary>
/// OVERRIDE_FROM_SELF_ERROR: <c>@override(from:)</c> names another subgraph. The field of that subgraph is marked, so that it
/// neither counts for sharing nor is ever asked for.
/// https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#override
/// </summary>
internal sealed class OverrideRule : IMergeRule
{
    public void Check(IReadOnlyList<SourceModel> sources, CompositionContext context)
    {
        foreach (var source in sources)
        {
            foreach (var type in source.Types)
            {
                foreach (var field in type.Fields.Where(f => f.Override is not null))
                {
                    Check(sources, source, type, field, context);
                }
            }
        }
    }

    private static void Check(
        IReadOnlyList<SourceModel> sources,
        SourceModel source,
        SourceType type,
        SourceOutputField field,
        CompositionContext context)
    {
        var coordinate = $"{type.Name}.{field.Name}";
        if (field.Override == source.Name)
        {
            context.Error(
                CompositionCodes.OverrideFromSelf,
                $"\"{coordinate}\" in subgraph \"{source.Name}\" overrides itself; name the subgraph that had the field before.",
                coordinate,
                source.LocationOf(field.Node));
            return;
        }

        if (sources.FirstOrDefault(s => s.Name == field.Override) is not { } from)
        {
            context.Hint(
                CompositionCodes.FromSubgraphDoesNotExist,
                $"\"{coordinate}\" in subgraph \"{source.Name}\" overrides \"{field.Override}\", which is not a subgraph; @override can be removed.",
                coordinate,
                source.LocationOf(field.Node));
            return;
        }

        if (from.Type(type.Name)?.Field(field.Name) is { } overridden)
        {
            overridden.Flags |= SourceFieldFlags.Overridden;
        }
    }
}
