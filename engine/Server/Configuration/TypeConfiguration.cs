using Federation.Language;

namespace Federation.Server.Configuration;

/// <summary>An object or interface type while the schema is made.</summary>
public sealed class TypeConfiguration
{
    internal TypeConfiguration(Type runtimeType, string name, ISchemaConfiguration schema)
    {
        RuntimeType = runtimeType;
        Name = name;
        Schema = schema;
    }

    /// <summary>The schema in the making.</summary>
    public ISchemaConfiguration Schema { get; }

    /// <summary>The .NET type.</summary>
    public Type RuntimeType { get; }

    /// <summary>Name in the schema.</summary>
    public string Name { get; }

    /// <summary>The description in the schema.</summary>
    public string? Description { get; set; }

    /// <summary>The fields, in the order of the schema.</summary>
    public IList<FieldConfiguration> Fields { get; } = [];

    /// <summary>Applied directives.</summary>
    public IList<DirectiveNode> Directives { get; } = [];

    /// <summary>Names of implemented interfaces.</summary>
    internal List<string> Interfaces { get; } = [];

    /// <summary>The field of this name, or null.</summary>
    /// <param name="name">Name in the schema.</param>
    public FieldConfiguration? FindField(string name)
    {
        foreach (var field in Fields)
        {
            if (string.Equals(field.Name, name, StringComparison.Ordinal))
            {
                return field;
            }
        }

        return null;
    }
}
