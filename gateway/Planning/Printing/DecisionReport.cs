using System.Runtime.CompilerServices;
using Federation.Planning.Facts;
using Federation.Planning.Solving;

namespace Federation.Planning.Printing;

/// <summary>Which sources are opened for each object and who answers what, with the alternatives that were tried.</summary>
internal sealed class DecisionReport
{
    private readonly GraphFacts _facts;
    private readonly SearchTrace? _trace;

    private DecisionReport(GraphFacts facts, SearchTrace? trace)
    {
        _facts = facts;
        _trace = trace;
    }

    public static ReportNode Of(GraphFacts facts, IReadOnlyList<Solution> solutions, SearchTrace? trace, int attempts)
    {
        var total = solutions.Aggregate(default(Cost), (sum, s) => sum + s.Cost);
        return new ReportNode("decisions", $"decisions: cost {total}, {attempts} attempts")
            .With("cost", total.Total)
            .With("hops", total.Hops)
            .With("depth", total.Depth)
            .With("attempts", attempts)
            .AddRange(solutions.Select(new DecisionReport(facts, trace).Of));
    }

    private ReportNode Of(Solution solution)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var selection = solution.Selection;
        var at = selection.Path.Parent is null ? "" : $" at {selection.Path}";
        var opens = solution.Hops.Select(h => $"{Name(h.State.Source)}{(h.Way.Key is null ? "" : $" by {{ {h.Way.Key} }}")}").ToList();
        var line = $"{selection.Type}{at}: {(opens.Count == 0 ? "nothing to open" : "open " + string.Join(", ", opens))}, cost {solution.Cost.Total}";
        return new ReportNode("objects", line)
            .With("type", selection.Type.Name)
            .With("path", selection.Path.ToString())
            .With("known", solution.Known.States.Select(s => Name(s.Source)))
            .With("open", solution.Hops.Select(h => Name(h.State.Source)))
            .With("cost", solution.Cost.Total)
            .AddRange(RejectedFor(solution))
            .AddRange(solution.Hops.Where(h => h.Key is { Hops.Count: > 0 }).Select(h => Of(h.Key!)))
            .AddRange(solution.Choices.Select(Of));
    }

    private ReportNode Of(Choice choice)
    {
        var (sources, note) = choice switch
        {
            DirectChoice direct => (direct.States.Select(s => Name(s.Source)).ToList(), ""),
            RequirementChoice reentry => ([Name(reentry.State.Source)], $" with {{ {string.Join(' ', reentry.Requirement.Selection.Items.Select(i => i.Field.Name))} }}"),
            _ => ([], ""),
        };
        var name = choice.Item.Key == choice.Item.Field.Name ? choice.Item.Key : $"{choice.Item.Key}: {choice.Item.Field.Name}";
        var report = new ReportNode("fields", $"{name} from {string.Join(" and ", sources)}{note}")
            .With("key", choice.Item.Key)
            .With("field", choice.Item.Field.Name)
            .With("from", sources);
        if (choice is RequirementChoice { Requirement: { Hops.Count: > 0 } requirement })
        {
            report.Add(Of(requirement));
        }

        return report.AddRange(Below(choice.Child));
    }

    private IEnumerable<ReportNode> Below(PositionSolution? child) => child switch
    {
        ObjectSolution only => Worthwhile([only.Solution]),
        TypedSolution typed => Worthwhile(typed.Types.Select(t => t.Solution)),
        OpaqueSolution opaque => Worthwhile([opaque.Solution]),
        ToldSolution told =>
        [
            new ReportNode("told", $"types told by {Name(told.Way.Source)} by {{ {told.Way.Key} }}").With("source", Name(told.Way.Source)),
            .. Worthwhile(told.Types.Select(t => t.Solution)),
        ],
        _ => [],
    };

    private IEnumerable<ReportNode> Worthwhile(IEnumerable<Solution> solutions) =>
        solutions.Where(s => s.Selection.Items.Count > 0).Select(Of);

    private IEnumerable<ReportNode> RejectedFor(Solution solution)
    {
        foreach (var (sources, other, reason) in _trace?.Of(solution) ?? [])
        {
            if (other is null || other.Hops != solution.Hops)
            {
                var names = sources.Select(Name).ToList();
                var why = other is null ? reason! : $"costs {other.Cost.Total}";
                yield return new ReportNode("rejected", $"not {(names.Count == 0 ? "without opening any" : string.Join(" + ", names))}: {why}")
                    .With("open", names)
                    .With("cost", other?.Cost.Total)
                    .With("reason", why);
            }
        }
    }

    private string Name(int source) => _facts.Graph.Sources[source].Name;
}
