using System.Runtime.CompilerServices;
using Federation.Language;
using Federation.Planning.Plans;

namespace Federation.Planning.Grouping;

/// <summary>
/// Gives fields of different types with the same key an alias of their own where their forms in the subgraph could not stand
/// beside each other in one request (R14, https://spec.graphql.org/September2025/#SameResponseShape()). The subgraph decides:
/// <c>id: ID</c> of one type and <c>id: ID!</c> of another clash there even when the graph has made them one.
/// </summary>
internal static class ResponseConflicts
{
    /// <summary>Goes through a selection, innermost first.</summary>
    public static void Resolve(FetchSelection selection)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var field in selection.Types.SelectMany(t => t.Fields))
        {
            if (field.Child is not null)
            {
                Resolve(field.Child);
            }
        }

        if (selection.Types.Count < 2)
        {
            return;
        }

        var kept = new Dictionary<string, List<FetchField>>(StringComparer.Ordinal);
        foreach (var type in selection.Types)
        {
            foreach (var field in type.Fields)
            {
                for (var number = 1; kept.TryGetValue(field.Alias, out var others) && others.Exists(o => !CanStandBeside(o, field)); number++)
                {
                    field.Alias = $"__{field.Key}_{type.TypeName}{(number == 1 ? "" : $"_{number}")}";
                }

                if (!kept.TryGetValue(field.Alias, out var same))
                {
                    kept[field.Alias] = same = [];
                }

                same.Add(field);
            }
        }
    }

    private static bool CanStandBeside(FetchField left, FetchField right)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return HaveSameForm(left.Type, right.Type, left.Child is not null && right.Child is not null)
            && (left.Child is null || right.Child is null || CanStandBeside(left.Child, right.Child));
    }

    private static bool CanStandBeside(FetchSelection left, FetchSelection right)
    {
        foreach (var a in left.Types.SelectMany(t => t.Fields))
        {
            foreach (var b in right.Types.SelectMany(t => t.Fields))
            {
                if (a.Alias == b.Alias && !CanStandBeside(a, b))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Lists and non-null must agree; named types only for leaves.</summary>
    private static bool HaveSameForm(TypeNode left, TypeNode right, bool areComposite)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return (left, right) switch
        {
            (NonNullTypeNode a, NonNullTypeNode b) => HaveSameForm(a.Type, b.Type, areComposite),
            (ListTypeNode a, ListTypeNode b) => HaveSameForm(a.Type, b.Type, areComposite),
            (NamedTypeNode a, NamedTypeNode b) => areComposite || a.Name.Value == b.Name.Value,
            _ => false,
        };
    }
}
