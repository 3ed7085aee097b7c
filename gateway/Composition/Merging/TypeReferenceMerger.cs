using System.Runtime.CompilerServices;
using Federation.Composition.Graph;
using Federation.Language;

namespace Federation.Composition.Merging;

/// <summary>Merges the types that sources write for the same field or argument.</summary>
internal static class TypeReferenceMerger
{
    /// <summary>
    /// The least type that every source's value fits into: nullable where any is, lists item by item, of the named
    /// types the one that is a super type of all. Null when there is none.
    /// </summary>
    public static TypeNode? Output(IReadOnlyList<TypeNode> types, MergeScope scope)
    {
        var merged = OutputNullable([.. types.Select(TypeReference.Nullable)], scope);
        return merged is not null && types.All(t => t is NonNullTypeNode) ? new NonNullTypeNode { Type = merged } : merged;
    }

    /// <summary>The type whose every value all sources accept: non-null where any insists. Null when there is none.</summary>
    public static TypeNode? Input(IReadOnlyList<TypeNode> types)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var nullable = types.Select(TypeReference.Nullable).ToList();
        TypeNode? merged = null;
        if (nullable.All(t => t is ListTypeNode))
        {
            var item = Input([.. nullable.Select(t => ((ListTypeNode)t).Type)]);
            merged = item is null ? null : new ListTypeNode { Type = item };
        }
        else if (nullable.TrueForAll(t => TypeReference.AreEqual(t, nullable[0])))
        {
            merged = nullable[0];
        }

        return merged is not null && types.Any(t => t is NonNullTypeNode) ? new NonNullTypeNode { Type = merged } : merged;
    }

    private static TypeNode? OutputNullable(IReadOnlyList<TypeNode> types, MergeScope scope)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (types.All(t => t is ListTypeNode))
        {
            var item = Output([.. types.Select(t => ((ListTypeNode)t).Type)], scope);
            return item is null ? null : new ListTypeNode { Type = item };
        }

        if (!types.All(t => t is NamedTypeNode))
        {
            return null;
        }

        var names = types.Select(t => ((NamedTypeNode)t).Name.Value).Distinct(StringComparer.Ordinal).ToList();
        var least = names.Where(super => names.TrueForAll(sub => scope.IsSubType(sub, super))).Order(StringComparer.Ordinal).FirstOrDefault();
        return least is null ? null : new NamedTypeNode(least);
    }
}
