using Federation.Composition.Graph;
using Federation.Composition.Normalisation;

namespace Federation.Composition.Merging;

/// <summary>Sets of sources as bits.</summary>
internal static class Masks
{
    public static ulong Of(IEnumerable<SourceModel> sources) => sources.Aggregate(0UL, (mask, source) => mask | source.Source.Bit);

    /// <summary>The distinct names in order of first appearance, each with the sources that name it.</summary>
    public static IReadOnlyList<GraphTypeLink> Links(IEnumerable<(SourceModel Source, IEnumerable<string> Names)> parts) =>
    [
        .. parts
            .SelectMany(p => p.Names.Distinct(StringComparer.Ordinal).Select(n => (Name: n, p.Source)))
            .GroupBy(p => p.Name, StringComparer.Ordinal)
            .Select(g => new GraphTypeLink(g.Key, Of(g.Select(p => p.Source)))),
    ];
}
