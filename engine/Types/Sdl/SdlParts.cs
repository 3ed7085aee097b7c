using Federation.Language;

namespace Federation.Types;

/// <summary>The parts that a type definition and an extension of the same kind have in common.</summary>
internal static class SdlParts
{
    public static string NameOf(SyntaxNode? node) => node switch
    {
        TypeDefinitionNode definition => definition.Name.Value,
        TypeExtensionNode extension => extension.Name.Value,
        DirectiveDefinitionNode directive => directive.Name.Value,
        _ => "",
    };

    public static NameNode? NameNodeOf(SyntaxNode? node) => node switch
    {
        TypeDefinitionNode definition => definition.Name,
        TypeExtensionNode extension => extension.Name,
        DirectiveDefinitionNode directive => directive.Name,
        _ => null,
    };

    public static IReadOnlyList<DirectiveNode> DirectivesOf(SyntaxNode? node) => node switch
    {
        TypeDefinitionNode definition => definition.Directives,
        TypeExtensionNode extension => extension.Directives,
        SchemaDefinitionNode schema => schema.Directives,
        SchemaExtensionNode schema => schema.Directives,
        _ => [],
    };

    public static IReadOnlyList<NamedTypeNode> InterfacesOf(SyntaxNode? node) => node switch
    {
        ObjectTypeDefinitionNode definition => definition.Interfaces,
        ObjectTypeExtensionNode extension => extension.Interfaces,
        InterfaceTypeDefinitionNode definition => definition.Interfaces,
        InterfaceTypeExtensionNode extension => extension.Interfaces,
        _ => [],
    };

    public static IReadOnlyList<FieldDefinitionNode> FieldsOf(SyntaxNode? node) => node switch
    {
        ObjectTypeDefinitionNode definition => definition.Fields,
        ObjectTypeExtensionNode extension => extension.Fields,
        InterfaceTypeDefinitionNode definition => definition.Fields,
        InterfaceTypeExtensionNode extension => extension.Fields,
        _ => [],
    };

    public static IReadOnlyList<InputValueDefinitionNode> InputFieldsOf(SyntaxNode? node) => node switch
    {
        InputObjectTypeDefinitionNode definition => definition.Fields,
        InputObjectTypeExtensionNode extension => extension.Fields,
        _ => [],
    };

    public static IReadOnlyList<EnumValueDefinitionNode> ValuesOf(SyntaxNode? node) => node switch
    {
        EnumTypeDefinitionNode definition => definition.Values,
        EnumTypeExtensionNode extension => extension.Values,
        _ => [],
    };

    public static IReadOnlyList<NamedTypeNode> MembersOf(SyntaxNode? node) => node switch
    {
        UnionTypeDefinitionNode definition => definition.Types,
        UnionTypeExtensionNode extension => extension.Types,
        _ => [],
    };

    public static IReadOnlyList<OperationTypeDefinitionNode> OperationTypesOf(SyntaxNode? node) => node switch
    {
        SchemaDefinitionNode schema => schema.OperationTypes,
        SchemaExtensionNode schema => schema.OperationTypes,
        _ => [],
    };

    /// <summary>Where directives on the node itself stand.</summary>
    public static DirectiveLocation LocationOf(SyntaxNode? node) => node switch
    {
        ScalarTypeDefinitionNode or ScalarTypeExtensionNode => DirectiveLocation.Scalar,
        ObjectTypeDefinitionNode or ObjectTypeExtensionNode => DirectiveLocation.Object,
        InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => DirectiveLocation.Interface,
        UnionTypeDefinitionNode or UnionTypeExtensionNode => DirectiveLocation.Union,
        EnumTypeDefinitionNode or EnumTypeExtensionNode => DirectiveLocation.Enum,
        InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode => DirectiveLocation.InputObject,
        _ => DirectiveLocation.Schema,
    };

    public static DirectiveLocation LocationOf(TypeDefinition type) => type switch
    {
        ScalarType => DirectiveLocation.Scalar,
        ObjectType => DirectiveLocation.Object,
        InterfaceType => DirectiveLocation.Interface,
        UnionType => DirectiveLocation.Union,
        EnumType => DirectiveLocation.Enum,
        _ => DirectiveLocation.InputObject,
    };
}
