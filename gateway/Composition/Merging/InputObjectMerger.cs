using Federation.Composition.Graph;
using Federation.Composition.Normalisation;
using Federation.Composition.Rules;

namespace Federation.Composition.Merging;

/// <summary>Merges input objects: the fields that every source knows.</summary>
internal sealed class InputObjectMerger(MergeScope scope)
{
    private readonly InputValueMerger _fields = new(scope, InputValueCodes.InputField);

    public GraphType Merge(string name, IReadOnlyList<(SourceModel Source, SourceType Type)> parts)
    {
        var fields = _fields.Merge(
            [.. parts.Select(p => (p.Source, (IReadOnlyList<SourceInputValue>)p.Type.InputFields))], field => $"{name}.{field}");
        if (fields.Count == 0 && !scope.Context.HasErrors)
        {
            scope.Context.Error(
                CompositionCodes.EmptyMergedInputType,
                $"No field of the input \"{name}\" is known to all of {SourceNames.Quote(parts.Select(p => p.Source.Name))}; give them a common field.",
                name,
                parts.Select(p => p.Source.LocationOf(p.Type.Node)));
        }

        return new GraphType
        {
            Kind = TypeKind.InputObject,
            Name = name,
            Description = DescriptionMerger.Merge(parts.Select(p => p.Type.Description), name, scope),
            Exposed = !parts.Any(p => p.Type.Inaccessible),
            In = Masks.Of(parts.Select(p => p.Source)),
            Directives = DirectiveMerger.Merge(parts.Select(p => p.Type.Directives)),
            InputFields = fields,
        };
    }
}
