using Federation.Language;

namespace Federation.Types;

/// <summary>What a directive definition or an input type refers to: the types of its inputs and the directives applied in it.</summary>
internal sealed class DefinitionReferences(Schema schema)
{
    /// <summary>The directive definitions and types that a directive definition or a type refers to.</summary>
    public IEnumerable<object> From(object definition) => definition switch
    {
        DirectiveDefinition directive => FromInputs(directive.Arguments),
        InputObjectType input => Applied(input.Directives).Concat(FromInputs(input.Fields)),
        EnumType enumType => Applied(enumType.Directives).Concat(enumType.Values.SelectMany(value => Applied(value.Directives))),
        TypeDefinition type => Applied(type.Directives),
        _ => [],
    };

    private IEnumerable<object> FromInputs(IReadOnlyList<InputField> inputs) =>
        inputs.SelectMany(input => Applied(input.Directives).Append(input.Type.NamedType));

    private IEnumerable<object> Applied(IReadOnlyList<DirectiveNode> directives) =>
        directives.Select(directive => schema.GetDirective(directive.Name.Value)).OfType<object>();
}
