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
        foreach (var group in Duplicates.Find(arguments, static argument => argument.Name))
        {
            Context.Report($"There can be only one argument named \"{group[0].Value}\".", group);
        }

        return true;
    }
}
