using System.Runtime.CompilerServices;

namespace Federation.Types;

/// <summary>A type that excludes null (https://spec.graphql.org/September2025/#sec-Non-Null).</summary>
public sealed class NonNullType : GraphQLType, IEquatable<NonNullType>
{
    /// <summary>Wraps a nullable type.</summary>
    /// <exception cref="ArgumentException">The type is already non-null.</exception>
    public NonNullType(GraphQLType nullableType)
    {
        ArgumentNullException.ThrowIfNull(nullableType);
        if (nullableType is NonNullType)
        {
            throw new ArgumentException($"\"{nullableType}\" is non-null already.", nameof(nullableType));
        }

        NullableType = nullableType;
        NamedType = nullableType.NamedType;
    }

    /// <inheritdoc />
    public override GraphQLType NullableType { get; }

    /// <inheritdoc />
    public override TypeDefinition NamedType { get; }

    /// <inheritdoc />
    public override bool IsNonNull => true;

    /// <inheritdoc />
    public bool Equals(NonNullType? other)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return other is not null && NullableType.Equals(other.NullableType);
    }

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as NonNullType);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return HashCode.Combine('!', NullableType);
    }

    /// <inheritdoc />
    public override string ToString()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return $"{NullableType}!";
    }
}
