namespace Federation.Types;

/// <summary>
/// The five scalars of the specification (https://spec.graphql.org/September2025/#sec-Scalars.Built-in-Scalars);
/// all schemas share them.
/// </summary>
public static class BuiltInScalars
{
    /// <summary>Signed 32 bit integers.</summary>
    public static ScalarType Int { get; } = new("Int", new IntScalar())
    {
        Description = "The `Int` scalar type represents non-fractional signed whole numeric values between -(2^31) and 2^31 - 1.",
    };

    /// <summary>Double-precision numbers.</summary>
    public static ScalarType Float { get; } = new("Float", new FloatScalar())
    {
        Description = "The `Float` scalar type represents signed double-precision fractional values as specified by IEEE 754.",
    };

    /// <summary>Text.</summary>
    public static ScalarType String { get; } = new("String", new TextScalar())
    {
        Description = "The `String` scalar type represents text, a sequence of Unicode characters.",
    };

    /// <summary>True or false.</summary>
    public static ScalarType Boolean { get; } = new("Boolean", new BooleanScalar())
    {
        Description = "The `Boolean` scalar type represents `true` or `false`.",
    };

    /// <summary>Opaque keys.</summary>
    public static ScalarType ID { get; } = new("ID", new IdScalar())
    {
        Description = "The `ID` scalar type represents a unique identifier. It is serialized as a string and accepts strings and integers as input.",
    };

    /// <summary>All five, in the order of the specification.</summary>
    public static IReadOnlyList<ScalarType> All { get; } = [Int, Float, String, Boolean, ID];

    /// <summary>True for the name of a built-in scalar.</summary>
    public static bool IsBuiltIn(string name) => name is "Int" or "Float" or "String" or "Boolean" or "ID";
}
