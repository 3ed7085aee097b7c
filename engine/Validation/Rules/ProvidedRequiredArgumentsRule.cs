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
                Check(node, definition, definition.Arguments, directive.Arguments);
            }
        }
        else if (Context.TypeInfo.Field is { Arguments.Count: > 0 } field)
        {
            Check(node, field, field.Arguments, ((FieldNode)node).Arguments);
        }
    }

    private void Check(SyntaxNode node, SchemaMember owner, IReadOnlyList<InputField> definitions, IReadOnlyList<ArgumentNode> arguments)
    {
        for (var i = 0; i < definitions.Count; i++)
        {
            var definition = definitions[i];
            if (definition.IsRequired && !IsGiven(definition.Name, arguments))
            {
                var subject = owner is DirectiveDefinition ? $"Directive \"@{owner.Name}\"" : $"Field \"{owner.Name}\"";
                Context.Report(
                    $"{subject} argument \"{definition.Name}\" of type \"{definition.Type}\" is required, but it was not provided.",
                    node);
            }
        }
    }

    private static bool IsGiven(string name, IReadOnlyList<ArgumentNode> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Name.Value == name)
            {
                return true;
            }
        }

        return false;
    }
}
