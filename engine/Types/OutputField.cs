namespace Federation.Types;

/// <summary>A field of an object or interface type.</summary>
public sealed class OutputField : SchemaMember
{
    private IReadOnlyList<InputField> _arguments = [];

    internal OutputField(string name, SdlOrigin origin, ComplexType declaringType, int index, GraphQLType type)
        : base(name, origin)
    {
        DeclaringType = declaringType;
        Index = index;
        Type = type;
    }

    /// <summary>The type of the field's value.</summary>
    public GraphQLType Type { get; }

    /// <summary>The arguments in the order of the SDL.</summary>
    public IReadOnlyList<InputField> Arguments
    {
        get => _arguments;
        internal set => _arguments = value;
    }

    /// <summary>The reason of <c>@deprecated</c>; null when the field is not deprecated.</summary>
    public string? DeprecationReason { get; internal init; }

    /// <summary>True with <c>@deprecated</c>.</summary>
    public bool IsDeprecated => DeprecationReason is not null;

    /// <summary>The type that has the field.</summary>
    public ComplexType DeclaringType { get; }

    /// <summary>The position among <see cref="ComplexType.Fields"/>, from 0.</summary>
    public int Index { get; }

    /// <summary>The schema coordinate, e.g. <c>Vehicle.price</c>.</summary>
    public string Coordinate => $"{DeclaringType.Name}.{Name}";

    /// <summary>Finds an argument by name.</summary>
    public bool TryGetArgument(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out InputField? argument) =>
        InputField.TryFind(_arguments, name, out argument);

    /// <inheritdoc />
    public override string ToString() => Coordinate;
}
