namespace Federation.Types;

/// <summary>Fields of input objects (https://spec.graphql.org/September2025/#sec-Input-Objects.Type-Validation).</summary>
internal static class InputObjectRules
{
    public static void Check(SchemaRuleContext context, InputObjectType type)
    {
        if (type.Fields.Count == 0)
        {
            context.Report($"Input Object type {type} must define one or more fields.", type.Origins);
        }

        foreach (var field in type.Fields)
        {
            context.CheckName(field);
            if (!field.Type.IsInputType)
            {
                context.Report(
                    $"The type of {field.Coordinate} must be Input Type but got: {field.Type}.",
                    SchemaRuleContext.TypeOrigin(field));
            }

            if (field.IsRequired && field.IsDeprecated)
            {
                context.Report($"Required input field {field.Coordinate} cannot be deprecated.", SchemaRuleContext.DeprecatedOrigins(field));
            }

            if (type.IsOneOf)
            {
                CheckOneOfField(context, field);
            }
        }
    }

    private static void CheckOneOfField(SchemaRuleContext context, InputField field)
    {
        if (field.Type.IsNonNull)
        {
            context.Report($"OneOf input field {field.Coordinate} must be nullable.", SchemaRuleContext.TypeOrigin(field));
        }

        if (field.DefaultValue is not null)
        {
            context.Report($"OneOf input field {field.Coordinate} cannot have a default value.", field.Origin);
        }
    }
}
