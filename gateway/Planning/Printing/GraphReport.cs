using Federation.Planning.Facts;
using Federation.Planning.Selections;

namespace Federation.Planning.Printing;

/// <summary>The part of the graph that an operation touches: sources, and for each type the ways to it.</summary>
internal static class GraphReport
{
    public static ReportNode Of(GraphFacts facts, ObjectSelection root)
    {
        var report = new ReportNode("graph", "graph")
            .AddRange(facts.Graph.Sources.Select(s => new ReportNode("sources", $"{s.Name} {s.Url}").With("name", s.Name).With("url", s.Url)));
        return report.AddRange(TypesOf(root).OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => Of(facts, t)));
    }

    private static ReportNode Of(GraphFacts facts, FactType type)
    {
        var ways = type.Ways.Select(w => (Source: facts.Graph.Sources[w.Source].Name, w.Type, w.Key)).ToList();
        var line = $"{type}: {string.Join(", ", ways.Select(w => $"{w.Source}{(w.Key is null ? "" : $" by {(w.Type == type ? "" : $"{w.Type} ")}{{ {w.Key} }}")}"))}";
        return new ReportNode("types", ways.Count == 0 ? $"{type}: no key" : line)
            .With("name", type.Name)
            .AddRange(ways.Select(w => new ReportNode("ways", "")
                .With("source", w.Source).With("type", w.Type.Name).With("key", w.Key?.ToString())));
    }

    private static HashSet<FactType> TypesOf(ObjectSelection root)
    {
        var types = new HashSet<FactType>();
        var open = new Stack<ObjectSelection>([root]);
        while (open.TryPop(out var selection))
        {
            types.Add(selection.Type);
            foreach (var below in selection.Items.SelectMany(i => i.Child?.Objects ?? []))
            {
                open.Push(below);
            }
        }

        return types;
    }
}
