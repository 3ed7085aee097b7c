using Federation.Composition.Graph;
using Federation.Composition.Normalisation;
using Federation.Language;

namespace Federation.Composition.Supergraphs;

/// <summary>
/// The sources of a supergraph, ordered by name whatever the order of the text: plans break ties by the position of a
/// source, so the same graph must number them alike.
/// </summary>
internal sealed class SupergraphSources
{
    private readonly Dictionary<string, GraphSource> _byValue = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public IReadOnlyList<GraphSource> All { get; private set; } = [];

    /// <summary>All sources as bits.</summary>
    public ulong Mask => All.Count == 64 ? ulong.MaxValue : (1UL << All.Count) - 1;

    /// <summary>The source that a value of <c>join__Graph</c> stands for.</summary>
    public GraphSource? Find(string value) => _byValue.GetValueOrDefault(value);

    public static SupergraphSources Read(DocumentNode document, SupergraphLinks links, SupergraphReports reports)
    {
        var sources = new SupergraphSources();
        var values = document.Definitions.OfType<EnumTypeDefinitionNode>().FirstOrDefault(d => d.Name.Value == links.JoinName("Graph"))?.Values ?? [];
        if (values.Count is 0 or > Composer.MaxSources)
        {
            reports.Invalid(
                values.Count == 0
                    ? $"The supergraph has no enum \"{links.JoinName("Graph")}\" with its subgraphs."
                    : $"The supergraph has {values.Count} subgraphs; at most {Composer.MaxSources} can be served. Join small ones.",
                node: null);
            return sources;
        }

        var named = values.Select(v => (Value: v, Directive: v.Directives.FirstOrDefault(d => links.IsJoin(d.Name.Value, "graph")))).ToList();
        foreach (var (value, directive) in named
            .OrderBy(p => NameOf(p.Value, p.Directive), StringComparer.Ordinal).ThenBy(p => p.Value.Name.Value, StringComparer.Ordinal))
        {
            sources.Add(value, directive, reports);
        }

        return sources;
    }

    private void Add(EnumValueDefinitionNode value, DirectiveNode? directive, SupergraphReports reports)
    {
        var name = NameOf(value, directive);
        var url = directive is null ? null : DirectiveArguments.Text(directive, "url");
        if (!Uri.TryCreate(string.IsNullOrEmpty(url) ? $"http://{value.Name.Value.ToLowerInvariant().Replace('_', '-')}.invalid/" : url, UriKind.Absolute, out var address))
        {
            reports.Invalid($"The subgraph \"{name}\" has the url \"{url}\", which is not an absolute URL.", directive);
            return;
        }

        var source = new GraphSource(All.Count, name, address);
        if (!_names.Add(name))
        {
            reports.Invalid($"Two subgraphs are called \"{name}\". Rename one of them and compose again.", directive);
            return;
        }

        _byValue[value.Name.Value] = source;
        All = [.. All, source];
    }

    private static string NameOf(EnumValueDefinitionNode value, DirectiveNode? directive) =>
        directive is not null && DirectiveArguments.Text(directive, "name") is { } name ? name : value.Name.Value;
}
