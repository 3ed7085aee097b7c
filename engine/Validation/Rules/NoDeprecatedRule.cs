using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Rules;

/// <summary>
/// Refuses what is deprecated; only with <see cref="ValidationOptions.AllowDeprecated"/> off, when operations are checked
/// before they ship. See <see href="https://spec.graphql.org/September2025/#sec--deprecated"/>.
/// </summary>
internal sealed class NoDeprecatedRule(ValidationContext context)
    : ValidationRule(context, Kinds(SyntaxKind.Field, SyntaxKind.Argument, SyntaxKind.ObjectField, SyntaxKind.EnumValue))
{
    public override bool Enter(SyntaxNode node)
    {
        var info = Context.TypeInfo;
        switch (node)
        {
            case FieldNode when info is { Field: { IsDeprecated: true } field, ParentType: { } parent }:
                Report($"The field {parent.Name}.{field.Name}", field.DeprecationReason, node);
                break;
            case ArgumentNode when info is { Argument: { IsDeprecated: true } argument, Directive: { } directive }:
                Report($"Directive \"@{directive.Name}\" argument \"{argument.Name}\"", argument.DeprecationReason, node);
                break;
            case ArgumentNode when info is { Argument: { IsDeprecated: true } argument, Field: { } field, ParentType: { } parent }:
                Report($"Field \"{parent.Name}.{field.Name}\" argument \"{argument.Name}\"", argument.DeprecationReason, node);
                break;
            case ObjectFieldNode when info.InputField is { IsDeprecated: true } field:
                Report($"The input field {field.Coordinate}", field.DeprecationReason, node);
                break;
            case EnumValueNode name when FindValue(info.InputType, name) is { IsDeprecated: true } value:
                Report($"The enum value \"{info.InputType!.NamedType.Name}.{value.Name}\"", value.DeprecationReason, node);
                break;
        }

        return true;
    }

    private static EnumValue? FindValue(GraphQLType? type, EnumValueNode name) =>
        type?.NamedType is EnumType values && values.TryGetByName(name.Value, out var value) ? value : null;

    private void Report(string what, string? reason, SyntaxNode node) => Context.Report($"{what} is deprecated. {reason}", node);
}
