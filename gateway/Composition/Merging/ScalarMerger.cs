using Federation.Composition.Graph;
using Federation.Composition.Normalisation;

namespace Federation.Composition.Merging;

/// <summary>Merges scalars: the name is all there is.</summary>
internal sealed class ScalarMerger(MergeScope scope)
{
    public GraphType Merge(string name, IReadOnlyList<(SourceModel Source, SourceType Type)> parts) => new()
    {
        Kind = TypeKind.Scalar,
        Name = name,
        Description = DescriptionMerger.Merge(parts.Select(p => p.Type.Description), name, scope),
        Exposed = !parts.Any(p => p.Type.Inaccessible),
        In = Masks.Of(parts.Select(p => p.Source)),
        Directives = DirectiveMerger.Merge(parts.Select(p => p.Type.Directives)),
    };
}
