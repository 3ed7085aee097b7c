namespace Federation.Types;

/// <summary>A value of an enum.</summary>
public sealed class EnumValue : SchemaMember
{
    internal EnumValue(string name, SdlOrigin origin, object runtimeValue)
        : base(name, origin)
    {
        RuntimeValue = runtimeValue;
    }

    /// <summary>The reason of <c>@deprecated</c>; null when the value is not deprecated.</summary>
    public string? DeprecationReason { get; internal init; }

    /// <summary>True with <c>@deprecated</c>.</summary>
    public bool IsDeprecated => DeprecationReason is not null;

    /// <summary>The .NET value that resolvers give and get; without a binding it is the name.</summary>
    public object RuntimeValue { get; }

    /// <inheritdoc />
    public override string ToString() => Name;
}
