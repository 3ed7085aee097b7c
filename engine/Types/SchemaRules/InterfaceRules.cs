namespace Federation.Types;

/// <summary>
/// Types have what their interfaces promise (https://spec.graphql.org/September2025/#IsValidImplementation()).
/// </summary>
internal static class InterfaceRules
{
    public static void Check(SchemaRuleContext context, ComplexType type)
    {
        var seen = new HashSet<TypeDefinition>();
        foreach (var (declared, _) in type.DeclaredInterfaces)
        {
            var places = DeclarationsOf(type, declared);
            if (declared is not InterfaceType implemented)
            {
                context.Report($"Type {type} must only implement Interface types, it cannot implement {declared}.", places);
            }
            else if (ReferenceEquals(type, implemented))
            {
                context.Report($"Type {type} cannot implement itself because it would create a circular reference.", places);
            }
            else if (!seen.Add(implemented))
            {
                context.Report($"Type {type} can only implement {implemented} once.", places);
            }
            else
            {
                CheckAncestors(context, type, implemented);
                CheckFields(context, type, implemented);
            }
        }
    }

    private static void CheckAncestors(SchemaRuleContext context, ComplexType type, InterfaceType implemented)
    {
        foreach (var (ancestor, _) in implemented.DeclaredInterfaces)
        {
            if (type.DeclaredInterfaces.Any(declared => declared.Type == ancestor))
            {
                continue;
            }

            context.Report(
                ancestor == type
                    ? $"Type {type} cannot implement {implemented} because it would create a circular reference."
                    : $"Type {type} must implement {ancestor} because it is implemented by {implemented}.",
                DeclarationsOf(implemented, ancestor).Concat(DeclarationsOf(type, implemented)));
        }
    }

    private static void CheckFields(SchemaRuleContext context, ComplexType type, InterfaceType implemented)
    {
        foreach (var promised in implemented.Fields)
        {
            if (!type.TryGetField(promised.Name, out var field))
            {
                context.Report(
                    $"Interface field {promised.Coordinate} expected but {type} does not provide it.",
                    type.Origins.Prepend(promised.Origin));
                continue;
            }

            if (!context.Schema.IsSubType(field.Type, promised.Type))
            {
                context.Report(
                    $"Interface field {promised.Coordinate} expects type {promised.Type} but {field.Coordinate} is type {field.Type}.",
                    SchemaRuleContext.TypeOrigin(promised),
                    SchemaRuleContext.TypeOrigin(field));
            }

            CheckArguments(context, promised, field);
            if (field.IsDeprecated && !promised.IsDeprecated)
            {
                context.Report(
                    $"Interface field {promised.Coordinate} is not deprecated, so implementation field {field.Coordinate} must not be deprecated.",
                    field.Origin.At(AppliedDirectives.Find(field.Directives, BuiltInDirectives.Deprecated)),
                    SchemaRuleContext.TypeOrigin(field));
            }
        }
    }

    private static void CheckArguments(SchemaRuleContext context, OutputField promised, OutputField field)
    {
        foreach (var expected in promised.Arguments)
        {
            if (!field.TryGetArgument(expected.Name, out var argument))
            {
                context.Report(
                    $"Interface field argument {expected.Coordinate} expected but {field.Coordinate} does not provide it.",
                    expected.Origin,
                    field.Origin);
            }
            else if (!argument.Type.Equals(expected.Type))
            {
                context.Report(
                    $"Interface field argument {expected.Coordinate} expects type {expected.Type} but {argument.Coordinate} is type {argument.Type}.",
                    SchemaRuleContext.TypeOrigin(expected),
                    SchemaRuleContext.TypeOrigin(argument));
            }
        }

        foreach (var argument in field.Arguments)
        {
            if (argument.IsRequired && !promised.TryGetArgument(argument.Name, out _))
            {
                context.Report(
                    $"Object field {field.Coordinate} includes required argument {argument.Name} that is missing from the Interface field {promised.Coordinate}.",
                    argument.Origin,
                    promised.Origin);
            }
        }
    }

    private static SdlOrigin[] DeclarationsOf(ComplexType type, TypeDefinition declared) =>
        type.DeclaredInterfaces.Where(other => other.Type == declared).Select(other => other.Origin).ToArray();
}
