namespace Federation.Types;

/// <summary>All types have different names (https://spec.graphql.org/September2025/#sec-Schema).</summary>
internal sealed class UniqueTypeNamesRule : SdlRule
{
    public override void Check(SdlContext context)
    {
        var known = new Dictionary<string, SdlOrigin>(StringComparer.Ordinal);
        foreach (var origin in context.Documents.TypeDefinitions)
        {
            var name = SdlParts.NameOf(origin.Node);
            var place = origin.At(SdlParts.NameNodeOf(origin.Node));
            if (context.ExistingType(name) is not null)
            {
                context.Report($"Type \"{name}\" already exists in the schema. It cannot also be defined in this type definition.", place);
            }
            else if (!known.TryAdd(name, place))
            {
                context.Report($"There can be only one type named \"{name}\".", known[name], place);
            }
        }
    }
}
