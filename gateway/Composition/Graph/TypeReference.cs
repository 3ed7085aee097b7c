using System.Runtime.CompilerServices;
using Federation.Language;

namespace Federation.Composition.Graph;

/// <summary>What is often asked of a written type.</summary>
public static class TypeReference
{
    /// <summary>The name inside all wrappers.</summary>
    public static string NamedType(TypeNode type)
    {
        while (true)
        {
            switch (type)
            {
                case NamedTypeNode named: return named.Name.Value;
                case ListTypeNode list: type = list.Type; break;
                case NonNullTypeNode nonNull: type = nonNull.Type; break;
                default: throw new ArgumentException($"Unknown kind of type {type.Kind}.", nameof(type));
            }
        }
    }

    /// <summary>True when both are written alike.</summary>
    public static bool AreEqual(TypeNode left, TypeNode right)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return (left, right) switch
        {
            (NamedTypeNode a, NamedTypeNode b) => a.Name.Value == b.Name.Value,
            (ListTypeNode a, ListTypeNode b) => AreEqual(a.Type, b.Type),
            (NonNullTypeNode a, NonNullTypeNode b) => AreEqual(a.Type, b.Type),
            _ => false,
        };
    }

    /// <summary>The type without an outer <c>!</c>.</summary>
    public static TypeNode Nullable(TypeNode type) => type is NonNullTypeNode nonNull ? nonNull.Type : type;
}
