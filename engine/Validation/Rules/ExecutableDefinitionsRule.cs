using Federation.Language;

namespace Federation.Validation.Rules;

/// <summary>
/// A document that is executed holds operations and fragments only.
/// See <see href="https://spec.graphql.org/September2025/#sec-Executable-Definitions"/>.
/// </summary>
internal sealed class ExecutableDefinitionsRule(ValidationContext context) : ValidationRule(context, Kinds(SyntaxKind.Document))
{
    public override bool Enter(SyntaxNode node)
    {
        foreach (var definition in ((DocumentNode)node).Definitions)
        {
            if (definition is TypeSystemDefinitionNode typeSystem)
            {
                Context.Report($"The {NameOf(typeSystem)} definition is not executable.", typeSystem);
            }
        }

        return false;
    }

    private static string NameOf(TypeSystemDefinitionNode definition) => definition switch
    {
        TypeDefinitionNode type => $"\"{type.Name.Value}\"",
        TypeExtensionNode type => $"\"{type.Name.Value}\"",
        DirectiveDefinitionNode directive => $"\"{directive.Name.Value}\"",
        _ => "schema",
    };
}
