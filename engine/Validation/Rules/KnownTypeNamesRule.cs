using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Rules;

/// <summary>
/// Every type that is named exists.
/// See <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence"/>.
/// </summary>
internal sealed class KnownTypeNamesRule : ValidationRule
{
    private readonly HashSet<string> _defined = [];

    public KnownTypeNamesRule(ValidationContext context)
        : base(context, Kinds(SyntaxKind.NamedType))
    {
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is TypeDefinitionNode type)
            {
                _defined.Add(type.Name.Value);
            }
        }
    }

    public override bool Enter(SyntaxNode node)
    {
        var name = ((NamedTypeNode)node).Name.Value;
        if (Context.Schema.TryGetType(name, out _) || _defined.Contains(name) || (IsStandardName(name) && IsInTypeSystem()))
        {
            return true;
        }

        var hint = Context.Options.Suggestions
            ? Suggestions.DidYouMean(name, Context.Schema.Types.Select(type => type.Name).Concat(_defined))
            : "";
        Context.Report($"Unknown type \"{name}\".{hint}", node);
        return true;
    }

    private static bool IsStandardName(string name) => name is "Int" or "Float" or "String" or "Boolean" or "ID";

    private bool IsInTypeSystem() => Context.TypeInfo.Path.Any(node => node is TypeSystemDefinitionNode);
}
