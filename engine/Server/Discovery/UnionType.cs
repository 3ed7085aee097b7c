namespace Federation.Server.Discovery;

/// <summary>A union while the schema is made.</summary>
internal sealed class UnionType(string name, string? description)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public List<string> Members { get; } = [];
}
