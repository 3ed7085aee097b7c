namespace Federation.Server;

/// <summary>The parameter is the entry of the request's context data.</summary>
/// <param name="key">The key; without it the parameter's name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ScopedStateAttribute(string? key = null) : Attribute
{
    /// <summary>The key in the context data.</summary>
    public string? Key { get; } = key;
}
