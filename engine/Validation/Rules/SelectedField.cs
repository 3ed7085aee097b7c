using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Rules;

/// <summary>A field as the merge rule compares it.</summary>
/// <param name="ParentType">The type around it; null when unknown.</param>
/// <param name="Node">The field as it is written.</param>
/// <param name="Definition">Its definition; null when unknown.</param>
internal sealed record SelectedField(TypeDefinition? ParentType, FieldNode Node, OutputField? Definition);
