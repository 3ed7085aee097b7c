using Federation.Types;

namespace Federation.Composition.Graph;

/// <summary>
/// One graph made of several source schemas. Immutable; says for each type and field which source can answer it and
/// what must be known before. Nothing in it depends on the dialect that the sources were written in.
/// </summary>
public sealed class CompositeGraph
{
    private readonly Dictionary<string, GraphType> _typesByName;

    internal CompositeGraph(IReadOnlyList<GraphSource> sources, IReadOnlyList<GraphType> types, Schema clientSchema)
    {
        Sources = sources;
        Types = types;
        ClientSchema = clientSchema;
        _typesByName = types.ToDictionary(t => t.Name, StringComparer.Ordinal);
    }

    /// <summary>The subgraphs, ordered by name.</summary>
    public IReadOnlyList<GraphSource> Sources { get; }

    /// <summary>The types, ordered by name; also those that clients do not see.</summary>
    public IReadOnlyList<GraphType> Types { get; }

    /// <summary>What clients see.</summary>
    public Schema ClientSchema { get; }

    /// <summary>The type of that name; null when there is none.</summary>
    public GraphType? Type(string name) => _typesByName.GetValueOrDefault(name);

    /// <summary>The same graph with other addresses, by the name of the subgraph.</summary>
    public CompositeGraph WithUrls(IReadOnlyDictionary<string, Uri> urls)
    {
        ArgumentNullException.ThrowIfNull(urls);
        return new CompositeGraph([.. Sources.Select(s => urls.TryGetValue(s.Name, out var url) ? s with { Url = url } : s)], Types, ClientSchema);
    }
}
