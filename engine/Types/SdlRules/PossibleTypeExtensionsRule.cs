namespace Federation.Types;

/// <summary>An extension extends a type of its own kind that exists (https://spec.graphql.org/September2025/#sec-Type-Extensions).</summary>
internal sealed class PossibleTypeExtensionsRule : SdlRule
{
    public override void Check(SdlContext context)
    {
        var firstOrphans = new Dictionary<string, SdlOrigin>(StringComparer.Ordinal);
        foreach (var origin in context.Documents.TypeExtensions)
        {
            var name = SdlParts.NameOf(origin.Node);
            if (context.TypeDefinitions.TryGetValue(name, out var definition))
            {
                CheckKind(context, SdlParts.LocationOf(definition.Node), definition, origin);
            }
            else if (context.ExistingType(name) is { } existing)
            {
                CheckKind(context, SdlParts.LocationOf(existing), default, origin);
            }
            else if (!context.Options.AllowOrphanExtensions)
            {
                var names = context.TypeDefinitions.Keys.Concat(context.Existing?.Types.Select(type => type.Name) ?? []);
                context.Report(
                    $"Cannot extend type \"{name}\" because it is not defined.{Suggestions.DidYouMean(name, names)}",
                    origin.At(SdlParts.NameNodeOf(origin.Node)));
            }
            else if (!firstOrphans.TryAdd(name, origin))
            {
                CheckKind(context, SdlParts.LocationOf(firstOrphans[name].Node), firstOrphans[name], origin);
            }
        }
    }

    private static void CheckKind(SdlContext context, DirectiveLocation kind, SdlOrigin definition, SdlOrigin extension)
    {
        if (kind != SdlParts.LocationOf(extension.Node))
        {
            context.Report(
                $"Cannot extend non-{KindName(SdlParts.LocationOf(extension.Node))} type \"{SdlParts.NameOf(extension.Node)}\".",
                definition,
                extension);
        }
    }

    private static string KindName(DirectiveLocation kind) => kind switch
    {
        DirectiveLocation.Scalar => "scalar",
        DirectiveLocation.Object => "object",
        DirectiveLocation.Interface => "interface",
        DirectiveLocation.Union => "union",
        DirectiveLocation.Enum => "enum",
        _ => "input object",
    };
}
