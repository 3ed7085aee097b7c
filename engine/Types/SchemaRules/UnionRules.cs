namespace Federation.Types;

/// <summary>Unions consist of different objects (https://spec.graphql.org/September2025/#sec-Unions.Type-Validation).</summary>
internal static class UnionRules
{
    public static void Check(SchemaRuleContext context, UnionType union)
    {
        if (union.DeclaredMembers.Count == 0)
        {
            context.Report($"Union type {union} must define one or more member types.", union.Origins);
        }

        var seen = new HashSet<TypeDefinition>();
        foreach (var (member, _) in union.DeclaredMembers)
        {
            if (!seen.Add(member))
            {
                context.Report($"Union type {union} can only include type {member} once.", DeclarationsOf(union, member));
            }
            else if (member is not ObjectType)
            {
                context.Report(
                    $"Union type {union} can only include Object types, it cannot include {member}.",
                    DeclarationsOf(union, member));
            }
        }
    }

    private static IEnumerable<SdlOrigin> DeclarationsOf(UnionType union, TypeDefinition member) =>
        union.DeclaredMembers.Where(declared => declared.Type == member).Select(declared => declared.Origin);
}
