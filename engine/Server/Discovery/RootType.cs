using Federation.Language;
using Federation.Server.Configuration;

namespace Federation.Server.Discovery;

/// <summary>A root type and its fields.</summary>
internal sealed class RootType(string name)
{
    public string Name { get; } = name;

    public List<FieldConfiguration> Fields { get; } = [];

    public List<FieldDefinitionNode> AddedFields { get; } = [];

    public bool IsEmpty => Fields.Count == 0 && AddedFields.Count == 0;
}
