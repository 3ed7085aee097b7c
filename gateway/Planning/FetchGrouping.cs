using Federation.Language;
using Federation.Planning.Plans;
using Federation.Planning.Shapes;

namespace Federation.Planning;

/// <summary>
/// Makes requests of entries: all entity entries of one subgraph on one level share a request, and those that ask the
/// same share one <c>_entities</c> field in it. No entry is moved to a later level to be grouped.
/// </summary>
internal static class FetchGrouping
{
    public static FetchPlan Group(OperationShape operation, IReadOnlyList<PlannedHop> hops)
    {
        var groups = hops
            .Select((Hop, Order) => (Hop, Order))
            .GroupBy(p => (p.Hop.Level, Source: p.Hop.Source.Id, Root: p.Hop.IsRoot ? p.Order : -1))
            .OrderBy(g => g.Key.Level).ThenBy(g => g.Key.Source).ThenBy(g => g.Key.Root)
            .Select(g => g.Select(p => p.Hop).ToList())
            .ToList();
        var ids = new Dictionary<PlannedHop, int>();
        for (var id = 0; id < groups.Count; id++)
        {
            groups[id].ForEach(hop => ids[hop] = id);
        }

        return new FetchPlan
        {
            Shape = operation,
            Fetches = [.. groups.Select((group, id) => ToFetch(operation.Operation, group, id, ids))],
        };
    }

    private static Fetch ToFetch(OperationDefinitionNode operation, List<PlannedHop> group, int id, Dictionary<PlannedHop, int> ids)
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
            IsMutation = first.IsMutation,
            DependsOn = [.. group.SelectMany(h => h.Dependencies).Select(d => ids[d]).Distinct().Order()],
            Query = RequestPrinter.Head(first.IsMutation, definitions, batches.Select(b => b.Variable)) + body,
            Variables = [.. variables],
            Root = first.IsRoot ? first.Selection : null,
            Batches = batches,
        };
    }

    private static (IReadOnlyList<EntityBatch> Batches, string Body) ToBatches(
        OperationDefinitionNode operation,
        List<PlannedHop> group,
        SortedSet<string> variables)
    {
        var taken = operation.VariableDefinitions.Select(d => d.Variable.Name.Value).ToHashSet(StringComparer.Ordinal);
        var batches = new List<EntityBatch>();
        var body = new System.Text.StringBuilder("{");
        foreach (var same in group.GroupBy(h => RequestPrinter.EntityText(h.TypeName, h.Selection, variables)))
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
                TypeName = same.First().TypeName,
                Selection = same.First().Selection,
                Targets = [.. same.Select(h => new EntityTarget { Path = h.Path, TypeName = h.TypeName, Representation = h.Representation })],
            };
            batches.Add(batch);
            body.Append(batch.Alias).Append(":_entities(representations:$").Append(variable).Append(')').Append(same.Key);
        }

        return (batches, body.Append('}').ToString());
    }
}
