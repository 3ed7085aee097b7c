using Federation.Composition.Normalisation;

namespace Federation.Composition.Rules;

/// <summary>TYPE_KIND_MISMATCH: a name is the same kind of type wherever it is used.</summary>
internal sealed class TypeKindMismatchRule : IMergeRule
{
    public void Check(IReadOnlyList<SourceModel> sources, CompositionContext context)
    {
        foreach (var group in sources.SelectMany(s => s.Types.Select(t => (Source: s, Type: t))).GroupBy(p => p.Type.Name))
        {
            var kinds = group.GroupBy(p => p.Type.Kind).ToList();
            if (kinds.Count > 1)
            {
                var uses = string.Join(", ", kinds.Select(k => $"{k.Key} in {SourceNames.Quote(k.Select(p => p.Source.Name))}"));
                context.Error(
                    CompositionCodes.TypeKindMismatch,
                    $"Type \"{group.Key}\" is not the same kind everywhere: {uses}. Rename it, or make it one kind.",
                    group.Key,
                    group.Select(p => p.Source.LocationOf(p.Type.Node)));
            }
        }
    }
}
