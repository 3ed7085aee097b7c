using System.Diagnostics.CodeAnalysis;
using Federation.Language;

namespace Federation.Types;

/// <summary>A field of an input object, an argument of a field or an argument of a directive.</summary>
public sealed class InputField : SchemaMember
{
    /// <summary>Defaults may use defaults of other fields. A chain longer than this is refused, and counts as none where nobody validates.</summary>
    internal const int MaxNestedDefaults = 64;

    [ThreadStatic]
    private static int s_nestedDefaults;

    private DefaultValueState? _default;

    internal InputField(string name, SdlOrigin origin, string coordinate, GraphQLType type)
        : base(name, origin)
    {
        Coordinate = coordinate;
        Type = type;
    }

    /// <summary>The type of the value.</summary>
    public GraphQLType Type { get; }

    /// <summary>The default as written; null when there is none (a default of null is a <see cref="NullValueNode"/>).</summary>
    public ValueNode? DefaultValue { get; internal init; }

    /// <summary>The reason of <c>@deprecated</c>; null when the member is not deprecated.</summary>
    public string? DeprecationReason { get; internal init; }

    /// <summary>True with <c>@deprecated</c>.</summary>
    public bool IsDeprecated => DeprecationReason is not null;

    /// <summary>True when the value must be given: non-null without default.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;

    /// <summary>The schema coordinate: <c>Input.field</c>, <c>Type.field(argument:)</c> or <c>@directive(argument:)</c>.</summary>
    public string Coordinate { get; }

    /// <summary>
    /// Gives the default as runtime value, computed once; false when there is no default. A default that does not
    /// fit its type (possible only in a schema that was assumed to be valid) counts as none.
    /// </summary>
    public bool TryGetDefault(out object? value)
    {
        if (DefaultValue is null)
        {
            value = null;
            return false;
        }

        var state = _default ??= Compute(DefaultValue);
        value = state.Value;
        return state.IsValid;
    }

    /// <inheritdoc />
    public override string ToString() => Coordinate;

    internal static bool TryFind(IReadOnlyList<InputField> fields, string name, [NotNullWhen(true)] out InputField? field)
    {
        foreach (var candidate in fields)
        {
            if (candidate.Name == name)
            {
                field = candidate;
                return true;
            }
        }

        field = null;
        return false;
    }

    private DefaultValueState Compute(ValueNode literal)
    {
        if (s_nestedDefaults >= MaxNestedDefaults)
        {
            return new DefaultValueState(IsValid: false, Value: null);
        }

        s_nestedDefaults++;
        try
        {
            var isValid = InputCoercion.TryCoerceLiteral(literal, Type, variables: null, out var value);
            return new DefaultValueState(isValid, value);
        }
        finally
        {
            s_nestedDefaults--;
        }
    }

    private sealed record DefaultValueState(bool IsValid, object? Value);
}
