namespace Federation.Types;

/// <summary>Required arguments of applied directives are given (https://spec.graphql.org/September2025/#sec-Required-Arguments).</summary>
internal sealed class ProvidedRequiredArgumentsOnDirectivesRule : SdlRule
{
    public override void Check(SdlContext context)
    {
        foreach (var use in context.DirectiveUses)
        {
            if (!context.Directives.TryGetValue(use.Node.Name.Value, out var directive))
            {
                continue;
            }

            foreach (var (name, type, isRequired) in directive.Arguments)
            {
                if (isRequired && !use.Node.Arguments.Any(argument => argument.Name.Value == name))
                {
                    context.Report(
                        $"Directive \"@{directive.Name}\" argument \"{name}\" of type \"{type}\" is required, but it was not provided.",
                        use.Origin);
                }
            }
        }
    }
}
