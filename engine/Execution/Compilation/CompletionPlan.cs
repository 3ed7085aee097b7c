using Federation.Types;

namespace Federation.Execution;

/// <summary>
/// How the values of one type are completed (https://spec.graphql.org/September2025/#CompleteValue()), worked out once
/// instead of asking the type again for each value.
/// </summary>
internal sealed class CompletionPlan
{
    private CompletionPlan(GraphQLType type, CompletionKind kind, CompletionPlan? item, Func<object, string?>? resolveTypeName)
    {
        NamedType = type.NamedType;
        Kind = kind;
        IsNonNull = type.IsNonNull;
        Item = item;
        ResolveTypeName = resolveTypeName;
    }

    public TypeDefinition NamedType { get; }

    public CompletionKind Kind { get; }

    public bool IsNonNull { get; }

    /// <summary>The plan of the items of a list.</summary>
    public CompletionPlan? Item { get; }

    /// <summary>The type resolver of an abstract type; null when the value itself carries <c>__typename</c>.</summary>
    public Func<object, string?>? ResolveTypeName { get; }

    /// <summary>True for one scalar or enum value; false for a list of them.</summary>
    public bool IsLeaf => Kind <= CompletionKind.Enum;

    public bool IsComposite => NamedType is ObjectType or InterfaceType or UnionType;

    public static CompletionPlan Create(GraphQLType type, ResolverMap resolvers)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (type.NullableType)
        {
            case ListType list:
                return new CompletionPlan(type, CompletionKind.List, Create(list.ElementType, resolvers), null);
            case ObjectType:
                return new CompletionPlan(type, CompletionKind.Object, null, null);
            case EnumType:
                return new CompletionPlan(type, CompletionKind.Enum, null, null);
            case ScalarType scalar:
                return new CompletionPlan(type, KindOf(scalar), null, null);
            default:
                resolvers.TryGetTypeResolver(type.NamedType.Name, out var resolveTypeName);
                return new CompletionPlan(type, CompletionKind.Abstract, null, resolveTypeName);
        }
    }

    private static CompletionKind KindOf(ScalarType scalar) => !scalar.IsBuiltIn ? CompletionKind.Scalar : scalar.Name switch
    {
        "String" or "ID" => CompletionKind.String,
        "Int" => CompletionKind.Int,
        "Float" => CompletionKind.Float,
        _ => CompletionKind.Boolean,
    };
}
