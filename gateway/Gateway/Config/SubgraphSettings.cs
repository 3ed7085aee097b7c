using Federation.Composition.Graph;

namespace Federation.Gateway.Config;

/// <summary>What the settings say of single subgraphs.</summary>
/// <param name="Addresses">Addresses in place of those that a supergraph has.</param>
/// <param name="Named">The settings that name subgraphs, such as <c>Gateway:Timeouts</c>, with the names.</param>
internal sealed record SubgraphSettings(IReadOnlyList<SubgraphAddress> Addresses, IReadOnlyList<(string Setting, string Subgraph)> Named)
{
    /// <summary>The graph with the addresses of the settings.</summary>
    /// <exception cref="GatewayConfigurationException">A setting names a subgraph that the graph does not have.</exception>
    public CompositeGraph Apply(CompositeGraph graph)
    {
        Check(graph.Sources.Select(s => s.Name));
        return Addresses.Count == 0 ? graph : graph.WithUrls(Addresses.ToDictionary(a => a.Name, a => a.Url, StringComparer.Ordinal));
    }

    /// <exception cref="GatewayConfigurationException">A setting names another subgraph.</exception>
    public void Check(IEnumerable<string> subgraphs)
    {
        var known = subgraphs.ToList();
        foreach (var (setting, name) in Named)
        {
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                throw new GatewayConfigurationException($"{setting} names \"{name}\", which is not a subgraph. There are {string.Join(", ", known)}.");
            }
        }
    }
}
