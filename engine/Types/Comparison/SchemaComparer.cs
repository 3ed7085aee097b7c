namespace Federation.Types;

/// <summary>
/// Finds what changed between two schemas and what it means for clients. Order does not count, but for that of applied
/// directives; two schemas without a change print the same when they are sorted. The built-in scalars and the introspection
/// types are not compared: they are there or not as they are needed.
/// </summary>
public static class SchemaComparer
{
    /// <summary>All changes: of the root types, of types and of directives, in each what is gone, what is new, what is other.</summary>
    public static IReadOnlyList<SchemaChange> Compare(Schema before, Schema after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changes = new ChangeList();
        SchemaDefinitionComparison.Compare(changes, before, after);
        TypeComparison.Compare(changes, OwnTypes(before), OwnTypes(after));
        DirectiveComparison.Compare(changes, before.DirectiveDefinitions, after.DirectiveDefinitions);
        return changes.Items;
    }

    private static IEnumerable<TypeDefinition> OwnTypes(Schema schema) =>
        schema.Types.Where(type => !type.IsIntrospection && type is not ScalarType { IsBuiltIn: true });
}
