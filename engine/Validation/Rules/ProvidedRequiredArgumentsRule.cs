using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Rules;

/// <summary>
/// Every required argument is given.
/// See <see href="https://spec.graphql.org/September2025/#sec-Required-Arguments"/>.
/// </summary>
internal sealed class ProvidedRequiredArgumentsRule(ValidationContext context)
    : ValidationRule(context, enters: 0, leaves: Kinds(SyntaxKind.Field, SyntaxKind.Directive))
{
    public override void Leave(SyntaxNode node)
    {
        if (node is DirectiveNode directive)
        {
            if (Context.Schema.GetDirective(directive.Name.Value) is { } definition)
            {
                Check(node, $"Directive \"@{definition.Name}\"", definition.Arguments, directive.Arguments);
            }
        }
        else if (Context.TypeInfo.Field is { Arguments.Count: > 0 } field)
        {
            Check(node, $"Field \"{field.Name}\"", field.Arguments, ((FieldNode)node).Arguments);
        }
    }

    private void Check(SyntaxNode node, string subject, IReadOnlyList<InputField> definitions, IReadOnlyList<ArgumentNode> arguments)
    {
        foreach (var definition in definitions)
        {
            if (definition.IsRequired && !arguments.Any(argument => argument.Name.Value == definition.Name))
            {
                Context.Report(
                    $"{subject} argument \"{definition.Name}\" of type \"{definition.Type}\" is required, but it was not provided.",
                    node);
            }
        }
    }
}
