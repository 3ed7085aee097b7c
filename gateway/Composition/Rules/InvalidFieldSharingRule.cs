using Federation.Composition.Graph;
using Federation.Composition.Normalisation;

namespace Federation.Composition.Rules;

/// <summary>
/// INVALID_FIELD_SHARING: a field that several subgraphs resolve is <c>@shareable</c> in each of them, or part of a key there.
/// https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/sharing-types
/// </summary>
internal sealed class InvalidFieldSharingRule : IMergeRule
{
    private const SourceFieldFlags MayShare = SourceFieldFlags.Shareable | SourceFieldFlags.Key;

    public void Check(IReadOnlyList<SourceModel> sources, CompositionContext context)
    {
        var fields = sources
            .SelectMany(s => s.Types.Where(t => t.Kind == TypeKind.Object).SelectMany(t => t.Fields.Select(f => (Source: s, Type: t, Field: f))))
            .Where(p => p.Field.Resolves)
            .GroupBy(p => $"{p.Type.Name}.{p.Field.Name}");
        foreach (var group in fields)
        {
            var resolving = group.ToList();
            var wrong = resolving.Where(p => !p.Field.Has(MayShare)).ToList();
            if (resolving.Count > 1 && wrong.Count > 0)
            {
                context.Error(
                    CompositionCodes.InvalidFieldSharing,
                    $"\"{group.Key}\" is resolved by the subgraphs {SourceNames.Quote(resolving.Select(p => p.Source.Name))}, "
                        + $"but is not @shareable in {SourceNames.Quote(wrong.Select(p => p.Source.Name))}. "
                        + "Mark it @shareable in all of them if they give the same value, else rename one or declare it @external.",
                    group.Key,
                    wrong.Select(p => p.Source.LocationOf(p.Field.Node)));
            }
        }
    }
}
