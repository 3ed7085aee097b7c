using Federation.Language;

namespace Federation.Validation.Rules;

/// <summary>
/// No two variables of an operation have the same name.
/// See <see href="https://spec.graphql.org/September2025/#sec-Variable-Uniqueness"/>.
/// </summary>
internal sealed class UniqueVariableNamesRule(ValidationContext context)
    : ValidationRule(context, Kinds(SyntaxKind.OperationDefinition))
{
    public override bool Enter(SyntaxNode node)
    {
        var variables = ((OperationDefinitionNode)node).VariableDefinitions;
        foreach (var group in Duplicates.Find(variables, static definition => definition.Variable.Name))
        {
            Context.Report($"There can be only one variable named \"${group[0].Value}\".", group);
        }

        return true;
    }
}
