namespace Federation.Types;

/// <summary>Directives exist and stand where they may (https://spec.graphql.org/September2025/#sec-Type-System.Directives).</summary>
internal sealed class KnownDirectivesRule : SdlRule
{
    public override void Check(SdlContext context)
    {
        foreach (var use in context.DirectiveUses)
        {
            var name = use.Node.Name.Value;
            if (!context.Directives.TryGetValue(name, out var directive))
            {
                if (!context.Options.AllowUnknownDirectives)
                {
                    context.Report($"Unknown directive \"@{name}\".", use.Origin);
                }
            }
            else if (!directive.Locations.Contains(use.Location.ToSdlName()))
            {
                context.Report($"Directive \"@{name}\" may not be used on {use.Location.ToSdlName()}.", use.Origin);
            }
        }
    }
}
