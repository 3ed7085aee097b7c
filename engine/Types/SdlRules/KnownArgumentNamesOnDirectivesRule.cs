namespace Federation.Types;

/// <summary>Arguments of applied directives are defined (https://spec.graphql.org/September2025/#sec-Argument-Names).</summary>
internal sealed class KnownArgumentNamesOnDirectivesRule : SdlRule
{
    public override void Check(SdlContext context)
    {
        foreach (var use in context.DirectiveUses)
        {
            if (!context.Directives.TryGetValue(use.Node.Name.Value, out var directive))
            {
                continue;
            }

            foreach (var argument in use.Node.Arguments)
            {
                var name = argument.Name.Value;
                if (!directive.Arguments.Any(definition => definition.Name == name))
                {
                    var hint = Suggestions.DidYouMean(name, directive.Arguments.Select(definition => definition.Name));
                    context.Report($"Unknown argument \"{name}\" on directive \"@{directive.Name}\".{hint}", use.Origin.At(argument));
                }
            }
        }
    }
}
