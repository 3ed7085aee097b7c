using Federation.Composition.Graph;
using Federation.Composition.Normalisation;

namespace Federation.Composition.Rules;

/// <summary>
/// PROVIDES_INVALID_FIELDS: what a field provides are fields that its type has in the same subgraph.
/// https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#provides
/// </summary>
internal sealed class ProvidesInvalidFieldsRule : ISourceRule
{
    public void Check(SourceModel source, CompositionContext context)
    {
        foreach (var type in source.Types)
        {
            foreach (var field in type.Fields.Where(f => f.ProvidesText is not null))
            {
                var problem = $"\"{TypeReference.NamedType(field.Type)}\" has no fields.";
                field.Provides = source.Type(TypeReference.NamedType(field.Type)) is { Kind: TypeKind.Object or TypeKind.Interface or TypeKind.Union } target
                    ? FieldSetReader.TryRead(source, target, field.ProvidesText!, allowArguments: false, out problem)
                    : null;
                if (field.Provides is null)
                {
                    context.Error(
                        CompositionCodes.ProvidesInvalidFields,
                        $"@provides(fields: \"{FieldSetReader.Shorten(field.ProvidesText!)}\") of \"{type.Name}.{field.Name}\" in subgraph \"{source.Name}\" "
                            + $"is not valid: {problem} Select fields that the type has there.",
                        $"{type.Name}.{field.Name}",
                        source.LocationOf(field.Node));
                }
            }
        }
    }
}
