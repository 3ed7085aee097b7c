using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Rules;

/// <summary>A field as the merge rule compares it.</summary>
/// <param name="ParentType">The type around it; null when unknown.</param>
/// <param name="Node">The field as it is written.</param>
internal readonly record struct SelectedField(TypeDefinition? ParentType, FieldNode Node)
{
    /// <summary>The type of the field; null when unknown.</summary>
    public GraphQLType? Type => ParentType is ComplexType parent && parent.TryGetField(Node.Name.Value, out var definition) ? definition.Type : null;
}
