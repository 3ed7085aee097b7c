using Federation.Language;

namespace Federation.Validation.Rules;

/// <summary>
/// Every variable that an operation defines is used, in a fragment or directly.
/// See <see href="https://spec.graphql.org/September2025/#sec-All-Variables-Used"/>.
/// </summary>
internal sealed class NoUnusedVariablesRule(ValidationContext context)
    : ValidationRule(context, enters: 0, leaves: Kinds(SyntaxKind.OperationDefinition))
{
    public override void Leave(SyntaxNode node)
    {
        var operation = (OperationDefinitionNode)node;
        if (operation.VariableDefinitions.Count == 0)
        {
            return;
        }

        var used = Context.GetVariableUsages(operation).Select(usage => usage.Node.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var definition in operation.VariableDefinitions)
        {
            if (!used.Contains(definition.Variable.Name.Value))
            {
                var where = operation.Name is { } name ? $" in operation \"{name.Value}\"" : "";
                Context.Report($"Variable \"${definition.Variable.Name.Value}\" is never used{where}.", definition);
            }
        }
    }
}
