using System.Runtime.CompilerServices;

namespace Federation.Types;

/// <summary>A list of another type (https://spec.graphql.org/September2025/#sec-List).</summary>
public sealed class ListType(GraphQLType elementType) : GraphQLType, IEquatable<ListType>
{
    /// <summary>The type of the items, wrappers included.</summary>
    public GraphQLType ElementType { get; } = elementType ?? throw new ArgumentNullException(nameof(elementType));

    /// <inheritdoc />
    public override TypeDefinition NamedType { get; } = elementType.NamedType;

    /// <inheritdoc />
    public bool Equals(ListType? other)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return other is not null && ElementType.Equals(other.ElementType);
    }

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ListType);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return HashCode.Combine('[', ElementType);
    }

    /// <inheritdoc />
    public override string ToString()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return $"[{ElementType}]";
    }
}
