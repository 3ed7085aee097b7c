namespace Federation.Types;

/// <summary>A directive stands once at each place, unless it is repeatable (https://spec.graphql.org/September2025/#sec-Type-System.Directives).</summary>
internal sealed class UniqueDirectivesPerLocationRule : SdlRule
{
    public override void Check(SdlContext context)
    {
        var known = new Dictionary<(object Place, string Name), SdlOrigin>();
        foreach (var use in context.DirectiveUses)
        {
            var name = use.Node.Name.Value;
            if (context.Directives.TryGetValue(name, out var directive)
                && !directive.IsRepeatable
                && !known.TryAdd((use.Place, name), use.Origin))
            {
                context.Report($"The directive \"@{name}\" can only be used once at this location.", known[(use.Place, name)], use.Origin);
            }
        }
    }
}
