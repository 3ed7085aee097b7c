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
    }

    /// <inheritdoc />
    public override GraphQLType NullableType { get; }

    /// <inheritdoc />
    public override TypeDefinition NamedType => NullableType.NamedType;

    /// <inheritdoc />
    public override bool IsNonNull => true;

    /// <inheritdoc />
    public bool Equals(NonNullType? other) => other is not null && NullableType.Equals(other.NullableType);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as NonNullType);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine('!', NullableType);

    /// <inheritdoc />
    public override string ToString() => $"{NullableType}!";
}
