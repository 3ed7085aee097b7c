namespace Federation.Types;

/// <summary>
/// A type as it is written at a field, an argument or a variable: a named type or a wrapper around one
/// (https://spec.graphql.org/September2025/#sec-Types). Two wrappers around equal types are equal.
/// </summary>
public abstract class GraphQLType
{
    private ListType? _asList;
    private NonNullType? _asNonNull;

    private protected GraphQLType()
    {
    }

    /// <summary>The named type inside all wrappers.</summary>
    public abstract TypeDefinition NamedType { get; }

    /// <summary>This type without an outer <c>!</c>.</summary>
    public virtual GraphQLType NullableType => this;

    /// <summary>True for <c>T!</c>.</summary>
    public virtual bool IsNonNull => false;

    /// <summary>True for <c>[T]</c> and <c>[T]!</c>.</summary>
    public bool IsList => NullableType is ListType;

    /// <summary>True when the named type may be the type of an argument, an input field or a variable.</summary>
    public bool IsInputType => NamedType is ScalarType or EnumType or InputObjectType;

    /// <summary>True when the named type may be the type of an output field.</summary>
    public bool IsOutputType => NamedType is not InputObjectType;

    /// <summary>True when this type, an outer <c>!</c> aside, is a scalar or an enum.</summary>
    public bool IsLeaf => NullableType is ScalarType or EnumType;

    /// <summary>True when this type, an outer <c>!</c> aside, is an object, an interface or a union.</summary>
    public bool IsComposite => NullableType is ObjectType or InterfaceType or UnionType;

    /// <summary>True when this type, an outer <c>!</c> aside, is an interface or a union.</summary>
    public bool IsAbstract => NullableType is InterfaceType or UnionType;

    /// <summary>The list of this type; the same instance each time.</summary>
    public ListType ToListType() => _asList ??= new ListType(this);

    /// <summary>This type with an outer <c>!</c>; the same instance each time.</summary>
    public NonNullType ToNonNullType() =>
        this as NonNullType ?? (_asNonNull ??= new NonNullType(this));

    /// <summary>The notation of the SDL, e.g. <c>[Vehicle!]!</c>.</summary>
    public abstract override string ToString();
}
