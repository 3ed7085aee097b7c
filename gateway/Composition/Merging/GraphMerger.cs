using Federation.Composition.Graph;
using Federation.Composition.Normalisation;

namespace Federation.Composition.Merging;

/// <summary>Merges the types of all sources, ordered by name.</summary>
internal static class GraphMerger
{
    public static IReadOnlyList<GraphType> Merge(IReadOnlyList<SourceModel> sources, CompositionContext context)
    {
        var scope = new MergeScope(sources, context);
        var complex = new ComplexTypeMerger(scope);
        var unions = new UnionMerger(scope);
        var enums = new EnumMerger(scope);
        var inputs = new InputObjectMerger(scope);
        var scalars = new ScalarMerger(scope);
        var types = new List<GraphType>();
        foreach (var name in sources.SelectMany(s => s.Types).Select(t => t.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var parts = scope.Parts(name);
            types.Add(parts[0].Type.Kind switch
            {
                TypeKind.Object or TypeKind.Interface => complex.Merge(name, parts),
                TypeKind.Union => unions.Merge(name, parts),
                TypeKind.Enum => enums.Merge(name, parts),
                TypeKind.InputObject => inputs.Merge(name, parts),
                _ => scalars.Merge(name, parts),
            });
        }

        return types;
    }
}
