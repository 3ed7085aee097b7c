namespace Federation.Server;

/// <summary>
/// The parameter is the object that the field belongs to. A list, <c>[Parent] IReadOnlyList&lt;T&gt;</c>, makes the method a batch resolver: it
/// is called once for all objects of a level and answers a list of the same length and order.
/// </summary>
/// <param name="requires">Members of the parent that a projection must load for this resolver: <c>"DealerCode Trim.Code"</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute(string? requires = null) : Attribute
{
    /// <summary>C# member paths, separated by spaces; a path may go through references with a dot.</summary>
    public string? Requires { get; } = requires;
}
