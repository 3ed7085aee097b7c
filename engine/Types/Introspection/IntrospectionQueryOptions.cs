namespace Federation.Types.Introspection;

/// <summary>What <see cref="IntrospectionQuery"/> asks for. Older services refuse fields that their edition does not have.</summary>
public sealed record IntrospectionQueryOptions
{
    /// <summary>Everything that the September 2025 edition can tell about a schema.</summary>
    public static IntrospectionQueryOptions Default { get; } = new();

    /// <summary>What a service of the June 2018 edition understands.</summary>
    public static IntrospectionQueryOptions June2018 { get; } = new()
    {
        SchemaDescription = false,
        SpecifiedByUrl = false,
        DirectiveIsRepeatable = false,
        InputValueDeprecation = false,
        OneOf = false,
    };

    /// <summary>The descriptions of types, fields, arguments, enum values and directives.</summary>
    public bool Descriptions { get; init; } = true;

    /// <summary>The description of the schema itself (since October 2021).</summary>
    public bool SchemaDescription { get; init; } = true;

    /// <summary>The specification that a custom scalar follows (since October 2021).</summary>
    public bool SpecifiedByUrl { get; init; } = true;

    /// <summary>Whether a directive may stand several times at one place (since October 2021).</summary>
    public bool DirectiveIsRepeatable { get; init; } = true;

    /// <summary>Deprecated arguments and input fields, and why they are (since September 2025).</summary>
    public bool InputValueDeprecation { get; init; } = true;

    /// <summary>Whether an input object takes exactly one field (since September 2025).</summary>
    public bool OneOf { get; init; } = true;

    /// <summary>How many lists and non-nulls around a type are asked for; a type with more of them cannot be read.</summary>
    public int TypeDepth { get; init; } = 9;
}
