namespace Federation.Types;

/// <summary>The values of an enum have different names (https://spec.graphql.org/September2025/#sec-Enums.Type-Validation).</summary>
internal sealed class UniqueEnumValueNamesRule : SdlRule
{
    public override void Check(SdlContext context)
    {
        var known = new Dictionary<(string Type, string Value), SdlOrigin>();
        foreach (var origin in context.Documents.Definitions)
        {
            var type = SdlParts.NameOf(origin.Node);
            foreach (var value in SdlParts.ValuesOf(origin.Node))
            {
                var name = value.Name.Value;
                if (context.ExistingType(type) is EnumType existing && existing.TryGetByName(name, out _))
                {
                    context.Report(
                        $"Enum value \"{type}.{name}\" already exists in the schema. It cannot also be defined in this type extension.",
                        origin.At(value.Name));
                }
                else if (!known.TryAdd((type, name), origin.At(value.Name)))
                {
                    context.Report($"Enum value \"{type}.{name}\" can only be defined once.", known[(type, name)], origin.At(value.Name));
                }
            }
        }
    }
}
