namespace Federation.Types;

/// <summary>Defaults fit their types (https://spec.graphql.org/September2025/#sec-Input-Objects.Type-Validation).</summary>
internal static class DefaultValueRules
{
    public static void Check(SchemaRuleContext context)
    {
        // A default that contains itself cannot be computed.
        if (!new DefaultCycleRule(context).Check())
        {
            return;
        }

        foreach (var input in InputsOf(context.Schema))
        {
            CheckFits(context, input);
        }
    }

    private static IEnumerable<InputField> InputsOf(Schema schema) =>
        schema.DirectiveDefinitions.SelectMany(directive => directive.Arguments)
            .Concat(schema.Types.OfType<ComplexType>().SelectMany(type => type.Fields).SelectMany(field => field.Arguments))
            .Concat(schema.Types.OfType<InputObjectType>().SelectMany(type => type.Fields));

    private static void CheckFits(SchemaRuleContext context, InputField input)
    {
        if (input.DefaultValue is not null && SchemaRuleContext.FindMisfit(input.DefaultValue, input.Type) is { } reason)
        {
            context.Report($"{input.Coordinate} has invalid default value: {reason}", input.Origin.At(input.DefaultValue));
        }
    }
}
