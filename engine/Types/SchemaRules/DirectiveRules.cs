namespace Federation.Types;

/// <summary>Directive definitions (https://spec.graphql.org/September2025/#sec-Type-System.Directives.Type-Validation).</summary>
internal static class DirectiveRules
{
    public static void Check(SchemaRuleContext context)
    {
        foreach (var directive in context.Schema.DirectiveDefinitions)
        {
            context.CheckName(directive);
            foreach (var argument in directive.Arguments)
            {
                context.CheckName(argument);
                if (!argument.Type.IsInputType)
                {
                    context.Report($"The type of {argument.Coordinate} must be Input Type but got: {argument.Type}.", argument.Origin);
                }

                if (argument.IsRequired && argument.IsDeprecated)
                {
                    context.Report($"Required argument {argument.Coordinate} cannot be deprecated.", SchemaRuleContext.DeprecatedOrigins(argument));
                }
            }
        }
    }
}
