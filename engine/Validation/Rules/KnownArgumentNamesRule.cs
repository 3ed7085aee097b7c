using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Rules;

/// <summary>
/// Every argument that is given exists in the field or directive.
/// See <see href="https://spec.graphql.org/September2025/#sec-Argument-Names"/>.
/// </summary>
internal sealed class KnownArgumentNamesRule(ValidationContext context)
    : ValidationRule(context, Kinds(SyntaxKind.Directive, SyntaxKind.Argument))
{
    public override bool Enter(SyntaxNode node)
    {
        if (node is DirectiveNode directive)
        {
            CheckDirective(directive);
            return false;
        }

        if (Context.TypeInfo is { Argument: null, Field: { } field, ParentType: { } parent })
        {
            var name = ((ArgumentNode)node).Name.Value;
            Context.Report($"Unknown argument \"{name}\" on field \"{parent.Name}.{field.Name}\".{Suggest(name, field.Arguments)}", node);
        }

        return true;
    }

    private void CheckDirective(DirectiveNode directive)
    {
        if (Context.Schema.GetDirective(directive.Name.Value) is not { } definition)
        {
            return;
        }

        foreach (var argument in directive.Arguments)
        {
            var name = argument.Name.Value;
            if (!definition.TryGetArgument(name, out _))
            {
                Context.Report(
                    $"Unknown argument \"{name}\" on directive \"@{definition.Name}\".{Suggest(name, definition.Arguments)}",
                    argument);
            }
        }
    }

    private string Suggest(string name, IReadOnlyList<InputField> arguments) =>
        Context.Options.Suggestions ? Suggestions.DidYouMean(name, arguments.Select(argument => argument.Name)) : "";
}
