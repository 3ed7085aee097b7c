namespace Federation.Server;

/// <summary>Marks a field, argument, input field or enum value <c>@deprecated</c>. <see cref="ObsoleteAttribute"/> with a message does the same.</summary>
/// <param name="reason">Why, and what to use in its place.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class GraphQLDeprecatedAttribute(string reason) : Attribute
{
    /// <summary>Why, and what to use in its place.</summary>
    public string Reason { get; } = reason;
}
