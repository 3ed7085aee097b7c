using Federation.Language;

namespace Federation.Types;

/// <summary>
/// The arguments of applied directives fit the types that the definitions give them, as those of a field do
/// (https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type).
/// </summary>
internal static class AppliedDirectiveRules
{
    public static void Check(SchemaRuleContext context)
    {
        var schema = context.Schema;
        foreach (var origin in schema.Origins.Concat(schema.Types.SelectMany(type => type.Origins)))
        {
            Check(context, SdlParts.DirectivesOf(origin.Node), origin);
        }

        foreach (var member in schema.Types.SelectMany(MembersOf).Concat(schema.DirectiveDefinitions.SelectMany(directive => directive.Arguments)))
        {
            Check(context, member.Directives, member.Origin);
        }
    }

    private static IEnumerable<SchemaMember> MembersOf(TypeDefinition type) => type switch
    {
        ComplexType complex => complex.Fields.SelectMany(field => field.Arguments.Prepend<SchemaMember>(field)),
        EnumType enumType => enumType.Values,
        InputObjectType input => input.Fields,
        _ => [],
    };

    private static void Check(SchemaRuleContext context, IReadOnlyList<DirectiveNode> directives, SdlOrigin place)
    {
        foreach (var directive in directives)
        {
            if (context.Schema.GetDirective(directive.Name.Value) is not { } definition)
            {
                continue;
            }

            foreach (var node in directive.Arguments)
            {
                if (definition.TryGetArgument(node.Name.Value, out var argument) && SchemaRuleContext.FindMisfit(node.Value, argument.Type) is { } reason)
                {
                    context.Report($"{argument.Coordinate} has invalid value: {reason}", place.At(node.Value));
                }
            }
        }
    }
}
