using Federation.Planning.Emission;

namespace Federation.Planning.Printing;

/// <summary>The entries into sources before they are grouped into requests.</summary>
internal static class FetchGraphReport
{
    public static ReportNode Of(FetchGraph? graph)
    {
        var nodes = graph?.Nodes ?? [];
        return new ReportNode("fetchGraph", $"fetch graph: {nodes.Count} {(nodes.Count == 1 ? "entry" : "entries")}").AddRange(nodes.Select(Of));
    }

    private static ReportNode Of(FetchNode node)
    {
        var sent = node.IsRoot ? "" : string.Join(' ', node.Requirements.Prepend(node.Key!).SelectMany(s => s.Items).Select(i => i.Field.Name).Distinct());
        var after = node.Dependencies.Select(d => $"#{d.Id}").Order(StringComparer.Ordinal).ToList();
        var line = $"#{node.Id} level {node.Level}: {node.Source.Name} "
            + (node.IsRoot ? node.Way.Type.Name : $"{node.Way.Type.Name} {{ {sent} }} at {node.Path}")
            + (after.Count == 0 ? "" : $" after {string.Join(", ", after)}");
        return new ReportNode("entries", line)
            .With("id", node.Id)
            .With("level", node.Level)
            .With("source", node.Source.Name)
            .With("type", node.Way.Type.Name)
            .With("sent", sent.Length == 0 ? [] : sent.Split(' '))
            .With("path", node.Path.ToString())
            .With("after", after);
    }
}
