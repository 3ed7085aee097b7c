using Federation.Language;

namespace Federation.Types;

/// <summary>The fields of a type have different names (https://spec.graphql.org/September2025/#sec-Objects.Type-Validation).</summary>
internal sealed class UniqueFieldDefinitionNamesRule : SdlRule
{
    public override void Check(SdlContext context)
    {
        var known = new Dictionary<(string Type, string Field), SdlOrigin>();
        foreach (var origin in context.Documents.Definitions)
        {
            var type = SdlParts.NameOf(origin.Node);
            var names = SdlParts.FieldsOf(origin.Node).Select(field => field.Name)
                .Concat(SdlParts.InputFieldsOf(origin.Node).Select(field => field.Name));
            foreach (var name in names)
            {
                if (HasField(context.ExistingType(type), name))
                {
                    context.Report(
                        $"Field \"{type}.{name.Value}\" already exists in the schema. It cannot also be defined in this type extension.",
                        origin.At(name));
                }
                else if (!known.TryAdd((type, name.Value), origin.At(name)))
                {
                    context.Report(
                        $"Field \"{type}.{name.Value}\" can only be defined once.",
                        known[(type, name.Value)],
                        origin.At(name));
                }
            }
        }
    }

    private static bool HasField(TypeDefinition? type, NameNode name) => type switch
    {
        ComplexType complex => complex.TryGetField(name.Value, out _),
        InputObjectType input => input.TryGetField(name.Value, out _),
        _ => false,
    };
}
