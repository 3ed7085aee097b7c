using Federation.Language;

namespace Federation.Validation.Rules;

/// <summary>
/// Every variable that is used, in fragments too, is defined by the operation.
/// See <see href="https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined"/>.
/// </summary>
internal sealed class NoUndefinedVariablesRule(ValidationContext context)
    : ValidationRule(context, enters: 0, leaves: Kinds(SyntaxKind.OperationDefinition))
{
    public override void Leave(SyntaxNode node)
    {
        var operation = (OperationDefinitionNode)node;
        var usages = Context.GetVariableUsages(operation);
        if (usages.Count == 0)
        {
            return;
        }

        var defined = operation.VariableDefinitions
            .Select(definition => definition.Variable.Name.Value)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var usage in usages)
        {
            if (!defined.Contains(usage.Node.Name.Value))
            {
                var where = operation.Name is { } name ? $" by operation \"{name.Value}\"" : "";
                Context.Report($"Variable \"${usage.Node.Name.Value}\" is not defined{where}.", usage.Node, operation);
            }
        }
    }
}
