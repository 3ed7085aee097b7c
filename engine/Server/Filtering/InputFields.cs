using Federation.Language;

namespace Federation.Server.Filtering;

/// <summary>Fields and arguments of generated inputs.</summary>
internal static class InputFields
{
    public static InputValueDefinitionNode Create(string name, TypeNode type) => new() { Name = new NameNode(name), Type = type };
}
