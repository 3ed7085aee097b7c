namespace Federation.Types;

/// <summary>Fields of objects and interfaces (https://spec.graphql.org/September2025/#sec-Objects.Type-Validation).</summary>
internal static class FieldRules
{
    public static void Check(SchemaRuleContext context, ComplexType type)
    {
        if (type.Fields.Count == 0)
        {
            context.Report($"Type {type.Name} must define one or more fields.", type.Origins);
        }

        foreach (var field in type.Fields)
        {
            context.CheckName(field);
            if (!field.Type.IsOutputType)
            {
                context.Report(
                    $"The type of {field.Coordinate} must be Output Type but got: {field.Type}.",
                    SchemaRuleContext.TypeOrigin(field));
            }

            foreach (var argument in field.Arguments)
            {
                CheckArgument(context, argument);
            }
        }
    }

    private static void CheckArgument(SchemaRuleContext context, InputField argument)
    {
        context.CheckName(argument);
        if (!argument.Type.IsInputType)
        {
            context.Report(
                $"The type of {argument.Coordinate} must be Input Type but got: {argument.Type}.",
                SchemaRuleContext.TypeOrigin(argument));
        }

        if (argument.IsRequired && argument.IsDeprecated)
        {
            context.Report($"Required argument {argument.Coordinate} cannot be deprecated.", SchemaRuleContext.DeprecatedOrigins(argument));
        }
    }
}
