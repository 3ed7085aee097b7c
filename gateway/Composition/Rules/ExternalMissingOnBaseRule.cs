using Federation.Composition.Graph;
using Federation.Composition.Normalisation;

namespace Federation.Composition.Rules;

/// <summary>
/// EXTERNAL_MISSING_ON_BASE: what one subgraph declares <c>@external</c>, another one resolves.
/// https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#external
/// </summary>
internal sealed class ExternalMissingOnBaseRule : IMergeRule
{
    public void Check(IReadOnlyList<SourceModel> sources, CompositionContext context)
    {
        foreach (var source in sources)
        {
            foreach (var type in source.Types)
            {
                foreach (var field in type.Fields.Where(f => f.Has(SourceFieldFlags.External)))
                {
                    if (!sources.Any(s => s.Type(type.Name)?.Field(field.Name) is { Resolves: true }))
                    {
                        context.Error(
                            CompositionCodes.ExternalMissingOnBase,
                            $"\"{type.Name}.{field.Name}\" is @external in subgraph \"{source.Name}\", but no subgraph resolves it. "
                                + "Add the field to the subgraph that owns it, or remove @external.",
                            $"{type.Name}.{field.Name}",
                            source.LocationOf(field.Node));
                    }
                }
            }
        }
    }
}
