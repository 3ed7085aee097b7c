using Federation.Composition.Normalisation;

namespace Federation.Composition.Rules;

/// <summary>
/// REQUIRES_INVALID_FIELDS: a requirement selects fields that the type has in the same subgraph.
/// https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#requires
/// </summary>
internal sealed class RequiresInvalidFieldsRule : ISourceRule
{
    public void Check(SourceModel source, CompositionContext context)
    {
        foreach (var type in source.Types)
        {
            foreach (var field in type.Fields.Where(f => f.RequiresText is not null))
            {
                field.Requires = FieldSetReader.TryRead(source, type, field.RequiresText!, allowArguments: true, out var problem);
                if (field.Requires is null)
                {
                    context.Error(
                        CompositionCodes.RequiresInvalidFields,
                        $"@requires(fields: \"{FieldSetReader.Shorten(field.RequiresText!)}\") of \"{type.Name}.{field.Name}\" in subgraph \"{source.Name}\" "
                            + $"is not valid: {problem} Declare the field there with @external.",
                        $"{type.Name}.{field.Name}",
                        source.LocationOf(field.Node));
                }
            }
        }
    }
}
