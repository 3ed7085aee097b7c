namespace Federation.Server;

/// <summary>For the gateway only, clients never see it: <c>@inaccessible</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, Inherited = false)]
public sealed class InaccessibleAttribute : Attribute;
