namespace Federation.Language;

/// <summary>What type definitions and extensions are printed from: all of them have the same shape.</summary>
internal sealed record TypeParts(
    string Keyword,
    NameNode Name,
    IReadOnlyList<NamedTypeNode> Interfaces,
    IReadOnlyList<DirectiveNode> Directives,
    IReadOnlyList<SyntaxNode> Members,
    IReadOnlyList<NamedTypeNode> UnionTypes)
{
    public static TypeParts Of(TypeDefinitionNode type) => type switch
    {
        ObjectTypeDefinitionNode node => new("type", node.Name, node.Interfaces, node.Directives, node.Fields, []),
        InterfaceTypeDefinitionNode node => new("interface", node.Name, node.Interfaces, node.Directives, node.Fields, []),
        UnionTypeDefinitionNode node => new("union", node.Name, [], node.Directives, [], node.Types),
        EnumTypeDefinitionNode node => new("enum", node.Name, [], node.Directives, node.Values, []),
        InputObjectTypeDefinitionNode node => new("input", node.Name, [], node.Directives, node.Fields, []),
        _ => new("scalar", type.Name, [], type.Directives, [], []),
    };

    public static TypeParts Of(TypeExtensionNode type) => type switch
    {
        ObjectTypeExtensionNode node => new("type", node.Name, node.Interfaces, node.Directives, node.Fields, []),
        InterfaceTypeExtensionNode node => new("interface", node.Name, node.Interfaces, node.Directives, node.Fields, []),
        UnionTypeExtensionNode node => new("union", node.Name, [], node.Directives, [], node.Types),
        EnumTypeExtensionNode node => new("enum", node.Name, [], node.Directives, node.Values, []),
        InputObjectTypeExtensionNode node => new("input", node.Name, [], node.Directives, node.Fields, []),
        _ => new("scalar", type.Name, [], type.Directives, [], []),
    };
}
