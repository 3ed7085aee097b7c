using Federation.Language;

namespace Federation.Types;

/// <summary>Checks a built schema against the rules of https://spec.graphql.org/September2025/#sec-Type-System.</summary>
public static class SchemaValidator
{
    /// <summary>All errors, with locations in the SDL; empty when the schema is valid.</summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var context = new SchemaRuleContext(schema);
        RootTypeRules.Check(context);
        DirectiveRules.Check(context);
        DirectiveCycleRule.Check(context);
        var cycles = new InputObjectCycleRule(context);
        foreach (var type in schema.Types)
        {
            CheckType(context, type, cycles);
        }

        if (context.Errors.Count == 0)
        {
            // Only a schema that is sound otherwise has values to coerce.
            DefaultValueRules.Check(context);
            AppliedDirectiveRules.Check(context);
        }

        return context.Errors;
    }

    private static void CheckType(SchemaRuleContext context, TypeDefinition type, InputObjectCycleRule cycles)
    {
        if (type.Origins.Count == 0)
        {
            return;
        }

        context.CheckName(type.Name, type.Origins.Take(1));
        switch (type)
        {
            case ComplexType complex:
                FieldRules.Check(context, complex);
                InterfaceRules.Check(context, complex);
                break;
            case UnionType union:
                UnionRules.Check(context, union);
                break;
            case EnumType enumType:
                EnumRules.Check(context, enumType);
                break;
            case InputObjectType input:
                InputObjectRules.Check(context, input);
                cycles.Check(input);
                break;
        }
    }
}
