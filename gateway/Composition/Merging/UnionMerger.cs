using Federation.Composition.Graph;
using Federation.Composition.Normalisation;

namespace Federation.Composition.Merging;

/// <summary>Merges unions: all members, each with the sources that can return it.</summary>
internal sealed class UnionMerger(MergeScope scope)
{
    public GraphType Merge(string name, IReadOnlyList<(SourceModel Source, SourceType Type)> parts) => new()
    {
        Kind = TypeKind.Union,
        Name = name,
        Description = DescriptionMerger.Merge(parts.Select(p => p.Type.Description), name, scope),
        Exposed = !parts.Any(p => p.Type.Inaccessible),
        In = Masks.Of(parts.Select(p => p.Source)),
        Directives = DirectiveMerger.Merge(parts.Select(p => p.Type.Directives)),
        Members = Masks.Links(parts.Select(p => (p.Source, (IEnumerable<string>)p.Type.Members))),
    };
}
