using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Rules;

/// <summary>
/// The name of the place at which a directive stands.
/// See <see href="https://spec.graphql.org/September2025/#DirectiveLocation"/>.
/// </summary>
internal static class DirectivePlace
{
    /// <param name="path">The nodes from the document to the directive.</param>
    public static DirectiveLocation? Of(IReadOnlyList<SyntaxNode> path) => path[^2] switch
    {
        OperationDefinitionNode { Operation: OperationType.Query } => DirectiveLocation.Query,
        OperationDefinitionNode { Operation: OperationType.Mutation } => DirectiveLocation.Mutation,
        OperationDefinitionNode => DirectiveLocation.Subscription,
        FieldNode => DirectiveLocation.Field,
        FragmentSpreadNode => DirectiveLocation.FragmentSpread,
        InlineFragmentNode => DirectiveLocation.InlineFragment,
        FragmentDefinitionNode => DirectiveLocation.FragmentDefinition,
        VariableDefinitionNode => DirectiveLocation.VariableDefinition,
        SchemaDefinitionNode or SchemaExtensionNode => DirectiveLocation.Schema,
        ScalarTypeDefinitionNode or ScalarTypeExtensionNode => DirectiveLocation.Scalar,
        ObjectTypeDefinitionNode or ObjectTypeExtensionNode => DirectiveLocation.Object,
        FieldDefinitionNode => DirectiveLocation.FieldDefinition,
        InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => DirectiveLocation.Interface,
        UnionTypeDefinitionNode or UnionTypeExtensionNode => DirectiveLocation.Union,
        EnumTypeDefinitionNode or EnumTypeExtensionNode => DirectiveLocation.Enum,
        EnumValueDefinitionNode => DirectiveLocation.EnumValue,
        InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode => DirectiveLocation.InputObject,
        InputValueDefinitionNode when path[^3] is InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode =>
            DirectiveLocation.InputFieldDefinition,
        InputValueDefinitionNode => DirectiveLocation.ArgumentDefinition,
        _ => null,
    };
}
