namespace Federation.Server;

/// <summary>Deviates from the mutation convention for one mutation.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseMutationConventionAttribute : Attribute
{
    /// <summary>
    /// The parameters stay arguments of their own. A return type other than <c>FieldResult</c> is then the payload itself; a
    /// <c>FieldResult</c> still becomes a payload with errors.
    /// </summary>
    public bool Disable { get; set; }

    /// <summary>Name of the input type; default <c>XInput</c>.</summary>
    public string? InputTypeName { get; set; }

    /// <summary>Name of the payload type; default <c>XPayload</c>. Two mutations may share one when its fields are the same.</summary>
    public string? PayloadTypeName { get; set; }

    /// <summary>Name of the payload's result field; default the name of its type.</summary>
    public string? PayloadFieldName { get; set; }

    /// <summary>Name of the union of errors; default <c>XError</c>. Two mutations may share one when its members are the same.</summary>
    public string? PayloadErrorTypeName { get; set; }
}
