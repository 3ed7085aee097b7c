using Federation.Language;

namespace Federation.Validation.Rules;

/// <summary>
/// No argument is given twice.
/// See <see href="https://spec.graphql.org/September2025/#sec-Argument-Uniqueness"/>.
/// </summary>
internal sealed class UniqueArgumentNamesRule(ValidationContext context)
    : ValidationRule(context, Kinds(SyntaxKind.Field, SyntaxKind.Directive))
{
    public override bool Enter(SyntaxNode node)
    {
        var arguments = node is FieldNode field ? field.Arguments : ((DirectiveNode)node).Arguments;
        if (arguments.Count < 2)
        {
            return true;
        }

        foreach (var group in Duplicates.Find(arguments.Select(argument => argument.Name)))
        {
            Context.Report($"There can be only one argument named \"{group[0].Value}\".", group);
        }

        return true;
    }
}
