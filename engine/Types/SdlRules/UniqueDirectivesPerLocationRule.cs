namespace Federation.Types;

/// <summary>A directive stands once at each place, unless it is repeatable (https://spec.graphql.org/September2025/#sec-Type-System.Directives).</summary>
internal sealed class UniqueDirectivesPerLocationRule : SdlRule
{
    public override void Check(SdlContext context)
    {
        var known = UsesInExistingSchema(context);
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

    /// <summary>An extension adds to what its type, or the schema, has already.</summary>
    private static Dictionary<(object Place, string Name), SdlOrigin> UsesInExistingSchema(SdlContext context)
    {
        var uses = new Dictionary<(object Place, string Name), SdlOrigin>();
        foreach (var name in context.Documents.TypeExtensions.Select(extension => SdlParts.NameOf(extension.Node)))
        {
            Add(uses, name, context.ExistingType(name)?.Origins ?? []);
        }

        Add(uses, typeof(Schema), context.Existing?.Origins ?? []);
        return uses;
    }

    private static void Add(Dictionary<(object Place, string Name), SdlOrigin> uses, object place, IEnumerable<SdlOrigin> origins)
    {
        foreach (var origin in origins)
        {
            foreach (var directive in SdlParts.DirectivesOf(origin.Node))
            {
                uses.TryAdd((place, directive.Name.Value), origin.At(directive));
            }
        }
    }
}
