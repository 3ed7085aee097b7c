namespace Federation.Types;

/// <summary>A scalar (https://spec.graphql.org/September2025/#sec-Scalars).</summary>
public sealed class ScalarType : TypeDefinition
{
    internal ScalarType(string name, ScalarCoercion coercion)
        : base(name)
    {
        Coercion = coercion;
    }

    /// <summary>The URL of <c>@specifiedBy</c>; null when there is none.</summary>
    public string? SpecifiedBy { get; internal set; }

    /// <summary>Reads and writes the values.</summary>
    public ScalarCoercion Coercion { get; }

    /// <summary>True for Int, Float, String, Boolean and ID.</summary>
    public bool IsBuiltIn => BuiltInScalars.IsBuiltIn(Name);
}
