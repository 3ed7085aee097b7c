using System.Runtime.CompilerServices;
using Federation.Composition.Graph;
using Federation.Composition.Normalisation;

namespace Federation.Composition.Rules;

/// <summary>
/// KEY_INVALID_FIELDS: a key selects existing fields without arguments. The fields of a key are shareable from then on.
/// https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#key
/// </summary>
internal sealed class KeyInvalidFieldsRule : ISourceRule
{
    public void Check(SourceModel source, CompositionContext context)
    {
        foreach (var type in source.Types)
        {
            foreach (var key in type.Keys)
            {
                key.Fields = FieldSetReader.TryRead(source, type, key.Text, allowArguments: false, out var problem);
                if (key.Fields is not null)
                {
                    MarkKeyFields(source, type, key.Fields);
                    continue;
                }

                context.Error(
                    CompositionCodes.KeyInvalidFields,
                    $"@key(fields: \"{FieldSetReader.Shorten(key.Text)}\") of \"{type.Name}\" in subgraph \"{source.Name}\" is not valid: {problem} "
                        + "Select existing fields without arguments.",
                    type.Name,
                    source.LocationOf(key.Node));
            }
        }
    }

    private static void MarkKeyFields(SourceModel source, SourceType type, FieldSet fields)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var item in fields.Items)
        {
            if (item is FieldSetFragment { Selection: { } part } fragment)
            {
                MarkKeyFields(source, source.Type(fragment.TypeName)!, part);
            }
            else if (item is FieldSetField named && type.Field(named.Name) is { } field)
            {
                field.Flags |= SourceFieldFlags.Key;
                if (named.Selection is not null)
                {
                    MarkKeyFields(source, source.Type(TypeReference.NamedType(field.Type))!, named.Selection);
                }
            }
        }
    }
}
