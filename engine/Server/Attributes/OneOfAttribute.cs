namespace Federation.Server;

/// <summary>Exactly one field of this input type must be given: <c>@oneOf</c>. All its members have to be nullable.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class OneOfAttribute : Attribute;
