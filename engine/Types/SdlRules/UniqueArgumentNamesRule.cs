namespace Federation.Types;

/// <summary>An argument of an applied directive is given once (https://spec.graphql.org/September2025/#sec-Argument-Uniqueness).</summary>
internal sealed class UniqueArgumentNamesRule : SdlRule
{
    public override void Check(SdlContext context)
    {
        foreach (var use in context.DirectiveUses)
        {
            if (use.Node.Arguments.Count < 2)
            {
                continue;
            }

            foreach (var group in use.Node.Arguments.GroupBy(argument => argument.Name.Value, StringComparer.Ordinal))
            {
                var places = group.Select(argument => use.Origin.At(argument.Name)).ToArray();
                if (places.Length > 1)
                {
                    context.Report($"There can be only one argument named \"{group.Key}\".", places);
                }
            }
        }
    }
}
