using Federation.Language;

namespace Federation.Validation.Rules;

/// <summary>
/// An operation without name is the only operation of its document.
/// See <see href="https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation"/>.
/// </summary>
internal sealed class LoneAnonymousOperationRule(ValidationContext context)
    : ValidationRule(context, Kinds(SyntaxKind.Document, SyntaxKind.OperationDefinition))
{
    private int _operations;

    public override bool Enter(SyntaxNode node)
    {
        if (node is DocumentNode document)
        {
            _operations = document.Definitions.Count(definition => definition is OperationDefinitionNode);
            return true;
        }

        if (node is OperationDefinitionNode { Name: null } && _operations > 1)
        {
            Context.Report("This anonymous operation must be the only defined operation.", node);
        }

        return false;
    }
}
