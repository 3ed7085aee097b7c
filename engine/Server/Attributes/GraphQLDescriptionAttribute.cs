namespace Federation.Server;

/// <summary>The description in the schema; it wins over the XML documentation.</summary>
/// <param name="description">Markdown.</param>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLDescriptionAttribute(string description) : Attribute
{
    /// <summary>The description.</summary>
    public string Description { get; } = description;
}
