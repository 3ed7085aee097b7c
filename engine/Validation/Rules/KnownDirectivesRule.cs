using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Rules;

/// <summary>
/// Every directive is defined and stands where its definition allows.
/// See <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-Defined"/>.
/// </summary>
internal sealed class KnownDirectivesRule : ValidationRule
{
    /// <summary>What the document itself defines, against the rules; null when it defines none.</summary>
    private readonly Dictionary<string, DirectiveDefinitionNode>? _defined;

    public KnownDirectivesRule(ValidationContext context)
        : base(context, Kinds(SyntaxKind.Directive))
    {
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is DirectiveDefinitionNode directive)
            {
                _defined ??= new Dictionary<string, DirectiveDefinitionNode>(StringComparer.Ordinal);
                _defined[directive.Name.Value] = directive;
            }
        }
    }

    public override bool Enter(SyntaxNode node)
    {
        var name = ((DirectiveNode)node).Name.Value;
        var defined = _defined?.GetValueOrDefault(name);
        var definition = Context.Schema.GetDirective(name);
        if (defined is null && definition is null)
        {
            Context.Report($"Unknown directive \"@{name}\".", node);
        }
        else if (DirectivePlace.Of(Context.TypeInfo.Path) is { } place
            && !(defined is null ? definition!.Locations.Contains(place) : defined.Locations.Any(location => location.Value == place.ToSdlName())))
        {
            Context.Report($"Directive \"@{name}\" may not be used on {place.ToSdlName()}.", node);
        }

        return true;
    }
}
