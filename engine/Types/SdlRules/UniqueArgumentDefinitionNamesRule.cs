using Federation.Language;

namespace Federation.Types;

/// <summary>The arguments of a field or directive have different names (https://spec.graphql.org/September2025/#sec-Objects.Type-Validation).</summary>
internal sealed class UniqueArgumentDefinitionNamesRule : SdlRule
{
    public override void Check(SdlContext context)
    {
        foreach (var origin in context.Documents.Definitions)
        {
            var name = SdlParts.NameOf(origin.Node);
            if (origin.Node is DirectiveDefinitionNode directive)
            {
                Check(context, $"@{name}", directive.Arguments, origin);
            }

            foreach (var field in SdlParts.FieldsOf(origin.Node))
            {
                Check(context, $"{name}.{field.Name.Value}", field.Arguments, origin);
            }
        }
    }

    private static void Check(SdlContext context, string parent, IReadOnlyList<InputValueDefinitionNode> arguments, SdlOrigin origin)
    {
        if (arguments.Count < 2)
        {
            return;
        }

        foreach (var group in arguments.GroupBy(argument => argument.Name.Value, StringComparer.Ordinal))
        {
            var places = group.Select(argument => origin.At(argument.Name)).ToArray();
            if (places.Length > 1)
            {
                context.Report($"Argument \"{parent}({group.Key}:)\" can only be defined once.", places);
            }
        }
    }
}
