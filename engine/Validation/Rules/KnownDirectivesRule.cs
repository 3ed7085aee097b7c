using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Rules;

/// <summary>
/// Every directive is defined and stands where its definition allows.
/// See <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-Defined"/>.
/// </summary>
internal sealed class KnownDirectivesRule : ValidationRule
{
    private readonly Dictionary<string, DirectiveDefinitionNode> _defined = new(StringComparer.Ordinal);

    public KnownDirectivesRule(ValidationContext context)
        : base(context, Kinds(SyntaxKind.Directive))
    {
        foreach (var definition in context.Document.Definitions.OfType<DirectiveDefinitionNode>())
        {
            _defined[definition.Name.Value] = definition;
        }
    }

    public override bool Enter(SyntaxNode node)
    {
        var name = ((DirectiveNode)node).Name.Value;
        if (LocationsOf(name) is not { } locations)
        {
            Context.Report($"Unknown directive \"@{name}\".", node);
            return true;
        }

        var place = Context.TypeInfo.Ancestors.Skip(1).ToArray();
        if (DirectivePlace.Of(place) is { } location && !locations.Contains(location.ToSdlName()))
        {
            Context.Report($"Directive \"@{name}\" may not be used on {location.ToSdlName()}.", node);
        }

        return true;
    }

    private IEnumerable<string>? LocationsOf(string name)
    {
        if (_defined.TryGetValue(name, out var node))
        {
            return node.Locations.Select(location => location.Value);
        }

        return Context.Schema.GetDirective(name)?.Locations.Select(location => location.ToSdlName());
    }
}
