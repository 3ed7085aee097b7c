namespace Federation.Server;

/// <summary>The field moves here from another subgraph: <c>@override(from:)</c>.</summary>
/// <param name="from">Name of the subgraph that had the field.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class OverrideAttribute(string from) : Attribute
{
    /// <summary>Name of the subgraph that had the field.</summary>
    public string From { get; } = from;

    /// <summary>Progressive: the share of requests, <c>percent(25)</c>.</summary>
    public string? Label { get; set; }
}
