using Federation.Language;

namespace Federation.Validation.Rules;

/// <summary>
/// The type of a variable is an input type.
/// See <see href="https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types"/>.
/// </summary>
internal sealed class VariablesAreInputTypesRule(ValidationContext context)
    : ValidationRule(context, Kinds(SyntaxKind.VariableDefinition))
{
    public override bool Enter(SyntaxNode node)
    {
        var definition = (VariableDefinitionNode)node;
        if (Context.Schema.TypeFromNode(definition.Type) is { IsInputType: false } type)
        {
            Context.Report($"Variable \"${definition.Variable.Name.Value}\" cannot be non-input type \"{type}\".", definition.Type);
        }

        return true;
    }
}
