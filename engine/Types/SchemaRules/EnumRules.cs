namespace Federation.Types;

/// <summary>Enums have values (https://spec.graphql.org/September2025/#sec-Enums.Type-Validation).</summary>
internal static class EnumRules
{
    public static void Check(SchemaRuleContext context, EnumType type)
    {
        if (type.Values.Count == 0)
        {
            context.Report($"Enum type {type} must define one or more values.", type.Origins);
        }

        foreach (var value in type.Values)
        {
            context.CheckName(value);
        }
    }
}
