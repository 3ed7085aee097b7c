namespace Federation.Types;

/// <summary>All directives have different names (https://spec.graphql.org/September2025/#sec-Schema).</summary>
internal sealed class UniqueDirectiveNamesRule : SdlRule
{
    public override void Check(SdlContext context)
    {
        var known = new Dictionary<string, SdlOrigin>(StringComparer.Ordinal);
        foreach (var origin in context.Documents.DirectiveDefinitions)
        {
            var name = SdlParts.NameOf(origin.Node);
            var place = origin.At(SdlParts.NameNodeOf(origin.Node));
            if (context.Existing?.GetDirective(name) is not null)
            {
                context.Report($"Directive \"@{name}\" already exists in the schema. It cannot be redefined.", place);
            }
            else if (!known.TryAdd(name, place))
            {
                context.Report($"There can be only one directive named \"@{name}\".", known[name], place);
            }
        }
    }
}
