using Federation.Language;

namespace Federation.Validation.Rules;

/// <summary>
/// The schema has a root type for the kind of each operation.
/// See <see href="https://spec.graphql.org/September2025/#sec-Operation-Type-Existence"/>.
/// </summary>
internal sealed class KnownOperationTypesRule(ValidationContext context)
    : ValidationRule(context, Kinds(SyntaxKind.OperationDefinition))
{
    public override bool Enter(SyntaxNode node)
    {
        var operation = ((OperationDefinitionNode)node).Operation;
        if (Context.Schema.GetRootType(operation) is null)
        {
            Context.Report($"The {operation.ToKeyword()} operation is not supported by the schema.", node);
        }

        return true;
    }
}
