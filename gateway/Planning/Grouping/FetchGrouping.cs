using System.Text;
using Federation.Language;
using Federation.Planning.Emission;
using Federation.Planning.Plans;
using Federation.Planning.Printing;
using Federation.Planning.Selections;
using Federation.Planning.Shapes;

namespace Federation.Planning.Grouping;

/// <summary>
/// Makes requests of entries: all entity entries of one subgraph on one level share a request, and those that ask the same
/// share one <c>_entities</c> field in it. No entry is moved to a later level to be grouped.
/// </summary>
internal static class FetchGrouping
{
    public static FetchPlan Group(OperationShape operation, FetchGraph graph)
    {
        foreach (var node in graph.Nodes)
        {
            ResponseConflicts.Resolve(node.Selection);
        }

        var groups = graph.Nodes
            .GroupBy(n => (n.Level, Source: n.Source.Id, Root: n.IsRoot ? n.Id : -1))
            .OrderBy(g => g.Key.Level).ThenBy(g => g.Key.Source).ThenBy(g => g.Key.Root)
            .Select(g => g.ToList())
            .ToList();
        var ids = new Dictionary<FetchNode, int>();
        for (var id = 0; id < groups.Count; id++)
        {
            groups[id].ForEach(node => ids[node] = id);
        }

        return new FetchPlan
        {
            Shape = operation,
            Fetches = [.. groups.Select((group, id) => ToFetch(operation.Operation, group, id, ids))],
        };
    }

    private static Fetch ToFetch(OperationDefinitionNode operation, List<FetchNode> group, int id, Dictionary<FetchNode, int> ids)
    {
        var first = group[0];
        var variables = new SortedSet<string>(StringComparer.Ordinal);
        IReadOnlyList<EntityBatch> batches = [];
        string body;
        if (first.IsRoot)
        {
            var printer = new RequestPrinter();
            printer.Selection(first.Selection);
            variables.UnionWith(printer.Variables);
            body = printer.ToString();
        }
        else
        {
            (batches, body) = ToBatches(operation, group, variables);
        }

        var definitions = operation.VariableDefinitions.Where(d => variables.Contains(d.Variable.Name.Value));
        return new Fetch
        {
            Id = id,
            Source = first.Source,
            Level = first.Level,
            Operation = first.Operation,
            DependsOn = [.. group.SelectMany(n => n.Dependencies).Select(d => ids[d]).Distinct().Order()],
            Query = RequestPrinter.Head(first.Operation, definitions, batches.Select(b => b.Variable)) + body,
            Variables = [.. variables],
            Root = first.IsRoot ? first.Selection : null,
            RootTarget = first.IsRoot && first.Path.Parent is not null ? new EntityTarget { Path = PathOf(first.Path), TypeName = first.Way.Type.Name, Representation = [] } : null,
            Batches = batches,
        };
    }

    private static (IReadOnlyList<EntityBatch> Batches, string Body) ToBatches(
        OperationDefinitionNode operation,
        List<FetchNode> group,
        SortedSet<string> variables)
    {
        var taken = operation.VariableDefinitions.Select(d => d.Variable.Name.Value).ToHashSet(StringComparer.Ordinal);
        var batches = new List<EntityBatch>();
        var body = new StringBuilder("{");
        foreach (var same in group.GroupBy(n => (Type: n.Way.Type.Name, Text: RequestPrinter.EntityText(n.Selection, variables))))
        {
            var variable = $"_r{batches.Count}";
            while (taken.Contains(variable))
            {
                variable = "_" + variable;
            }

            var batch = new EntityBatch
            {
                Alias = $"_e{batches.Count}",
                Variable = variable,
                TypeName = same.Key.Type,
                Selection = same.First().Selection,
                Targets = [.. same.Select(TargetOf)],
            };
            batches.Add(batch);
            body.Append(batch.Alias).Append(":_entities(representations:$").Append(variable).Append(')').Append(same.Key.Text);
        }

        return (batches, body.Append('}').ToString());
    }

    private static EntityTarget TargetOf(FetchNode node) => new()
    {
        Path = PathOf(node.Path),
        TypeName = node.OnlyType is { IsAbstract: false } type ? type.Name : null,
        Representation = Representations.Of(node.Source.Id, node.Key!, node.Requirements),
    };

    private static IReadOnlyList<PathStep> PathOf(ResponsePath path)
    {
        var steps = new List<PathStep>();
        for (var at = path; at.Parent is not null; at = at.Parent)
        {
            steps.Add(new PathStep(at.ParentType!.IsAbstract ? null : at.ParentType.Name, at.Key));
        }

        steps.Reverse();
        return steps;
    }
}
