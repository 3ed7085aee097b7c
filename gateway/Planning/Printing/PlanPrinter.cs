using System.Runtime.CompilerServices;
using System.Text;
using Federation.Planning.Plans;

namespace Federation.Planning.Printing;

/// <summary>Writes a plan for people.</summary>
public static class PlanPrinter
{
    /// <summary>One block for each request: level, subgraph, what it waits for, its text and where entities lie.</summary>
    public static string Print(FetchPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var text = new StringBuilder();
        text.Append(plan.Fetches.Count).Append(plan.Fetches.Count == 1 ? " request, " : " requests, ")
            .Append(plan.Levels).Append(plan.Levels == 1 ? " level" : " levels").Append('\n');
        foreach (var fetch in plan.Fetches)
        {
            text.Append("\nlevel ").Append(fetch.Level).Append(": #").Append(fetch.Id).Append(' ').Append(fetch.Source.Name);
            if (fetch.DependsOn.Count > 0)
            {
                text.Append(" after ").AppendJoin(", ", fetch.DependsOn.Select(d => $"#{d}"));
            }

            text.Append("\n  ").Append(fetch.Query).Append('\n');
            foreach (var batch in fetch.Batches)
            {
                foreach (var target in batch.Targets)
                {
                    text.Append("  ").Append(batch.Alias).Append(": ").Append(batch.TypeName)
                        .Append(' ').Append(Print(target.Representation))
                        .Append(" at ").AppendJoin('.', target.Path.Select(s => s.Key));
                    if (target.TypeName is not null && target.TypeName != batch.TypeName)
                    {
                        text.Append(" on ").Append(target.TypeName);
                    }

                    text.Append('\n');
                }
            }
        }

        return text.ToString();
    }

    internal static string Print(IReadOnlyList<RepresentationField> fields)
    {
        var text = new StringBuilder("{ ");
        Append(text, fields);
        return text.Append(" }").ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<RepresentationField> fields)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        for (var i = 0; i < fields.Count; i++)
        {
            text.Append(i == 0 ? "" : " ").Append(fields[i].Name);
            if (fields[i].Key != fields[i].Name)
            {
                text.Append('=').Append(fields[i].Key);
            }

            foreach (var (typeName, children) in fields[i].Children ?? new Dictionary<string, IReadOnlyList<RepresentationField>>())
            {
                if (children.Count > 0)
                {
                    text.Append(fields[i].IsAbstract ? $" {{ ... on {typeName} {{ " : " { ");
                    Append(text, children);
                    text.Append(fields[i].IsAbstract ? " } }" : " }");
                }
            }
        }
    }
}
