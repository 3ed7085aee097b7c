using System.Runtime.CompilerServices;
using Federation.Planning.Facts;
using Federation.Planning.Selections;
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

    public static ReportNode Of(
        GraphFacts facts, IReadOnlyList<(ObjectSelection Selection, Solution Solution)> solutions, SearchTrace? trace, int attempts)
    {
        var total = solutions.Aggregate(default(Cost), (sum, s) => sum + s.Solution.Cost);
        return new ReportNode("decisions", $"decisions: cost {total}, {attempts} attempts")
            .With("cost", total.Total)
            .With("hops", total.Hops)
            .With("depth", total.Depth)
            .With("attempts", attempts)
            .AddRange(solutions.Select(s => new DecisionReport(facts, trace).Of(s.Solution, s.Selection.Type, s.Selection.Path, s.Selection.Items)));
    }

    private ReportNode Of(Solution solution, FactType type, ResponsePath path, IReadOnlyList<SelectionItem> items)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var at = path.Parent is null ? "" : $" at {path}";
        var opens = solution.Hops.Select(h => $"{Name(h.State.Source)}{(h.Way.Key is null ? "" : $" by {{ {h.Way.Key} }}")}").ToList();
        var line = $"{type}{at}: {(opens.Count == 0 ? "nothing to open" : "open " + string.Join(", ", opens))}, cost {solution.Cost.Total}";
        return new ReportNode("objects", line)
            .With("type", type.Name)
            .With("path", path.ToString())
            .With("known", solution.Known.States.Select(s => Name(s.Source)))
            .With("open", solution.Hops.Select(h => Name(h.State.Source)))
            .With("cost", solution.Cost.Total)
            .AddRange(RejectedFor(solution))
            .AddRange(solution.Hops.Where(h => h.Key is { Hops.Count: > 0 }).Select(h => Of(h.Key!, type, path, h.Key!.Selection.Items)))
            .AddRange(solution.Choices.Select((c, i) => Of(c, items[i], type, path)));
    }

    private ReportNode Of(Choice choice, SelectionItem item, FactType type, ResponsePath path)
    {
        var (sources, note) = choice switch
        {
            DirectChoice direct => (direct.States.Select(s => Name(s.Source)).ToList(), ""),
            RequirementChoice reentry => ([Name(reentry.State.Source)], $" with {{ {string.Join(' ', reentry.Requirement.Selection.Items.Select(i => i.Field.Name))} }}"),
            _ => ([], ""),
        };
        var name = item.Key == item.Field.Name ? item.Key : $"{item.Key}: {item.Field.Name}";
        var report = new ReportNode("fields", $"{name} from {string.Join(" and ", sources)}{note}")
            .With("key", item.Key)
            .With("field", item.Field.Name)
            .With("from", sources);
        if (choice is RequirementChoice { Requirement: { Hops.Count: > 0 } requirement })
        {
            report.Add(Of(requirement, type, path, requirement.Selection.Items));
        }

        return report.AddRange(Below(choice.Child, item.Child));
    }

    private IEnumerable<ReportNode> Below(PositionSolution? child, Position? position) => child switch
    {
        ObjectSolution only => Below([only.Solution], position!),
        TypedSolution typed => Below(typed.Types.Select(t => t.Solution), position!),
        OpaqueSolution opaque => Below([opaque.Solution], position!),
        ToldSolution told =>
        [
            new ReportNode("told", $"types told by {Name(told.Way.Source)} by {{ {told.Way.Key} }}").With("source", Name(told.Way.Source)),
            .. Below(told.Types.Select(t => t.Solution), position!),
        ],
        _ => [],
    };

    private IEnumerable<ReportNode> Below(IEnumerable<Solution> solutions, Position position)
    {
        foreach (var solution in solutions.Where(s => s.Choices.Count > 0))
        {
            var selection = position.For(solution.Selection.Type) ?? position.Opaque!;
            yield return Of(solution, selection.Type, selection.Path, selection.Items);
        }
    }

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
