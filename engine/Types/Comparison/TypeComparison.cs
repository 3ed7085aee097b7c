namespace Federation.Types;

/// <summary>Types of the same name.</summary>
internal static class TypeComparison
{
    public static void Compare(ChangeList changes, IEnumerable<TypeDefinition> before, IEnumerable<TypeDefinition> after)
    {
        var types = new NameDifference<TypeDefinition>(before, after, type => type.Name);
        foreach (var type in types.Removed)
        {
            changes.Add(SchemaChangeKind.TypeRemoved, type.Name, $"{type} was removed.");
        }

        foreach (var type in types.Added)
        {
            changes.Add(SchemaChangeKind.TypeAdded, type.Name, $"{type} was added.");
        }

        foreach (var (old, current) in types.Kept)
        {
            Compare(changes, old, current);
        }
    }

    private static void Compare(ChangeList changes, TypeDefinition before, TypeDefinition after)
    {
        changes.CompareDescriptions(before.Name, before.Description, after.Description);
        switch (before, after)
        {
            case (ScalarType old, ScalarType current):
                CompareSpecifications(changes, old, current);
                changes.CompareAppliedDirectives(before.Name, before.Directives, after.Directives, except: BuiltInDirectives.SpecifiedBy);
                return;
            case (InputObjectType old, InputObjectType current):
                InputComparison.CompareFields(changes, old, current);
                changes.CompareAppliedDirectives(before.Name, before.Directives, after.Directives, except: BuiltInDirectives.OneOf);
                return;
            case (ObjectType old, ObjectType current):
                FieldComparison.Compare(changes, old, current);
                break;
            case (InterfaceType old, InterfaceType current):
                FieldComparison.Compare(changes, old, current);
                break;
            case (UnionType old, UnionType current):
                CompareMembers(changes, old, current);
                break;
            case (EnumType old, EnumType current):
                CompareValues(changes, old, current);
                break;
            default:
                changes.Add(SchemaChangeKind.TypeChangedKind, before.Name, $"{before} changed from {KindOf(before)} to {KindOf(after)}.");
                return;
        }

        changes.CompareAppliedDirectives(before.Name, before.Directives, after.Directives);
    }

    private static void CompareSpecifications(ChangeList changes, ScalarType before, ScalarType after)
    {
        switch (before.SpecifiedBy, after.SpecifiedBy)
        {
            case (null, { } url):
                changes.Add(SchemaChangeKind.SpecifiedByUrlAdded, before.Name, $"{before} is now specified by \"{url}\".");
                break;
            case ({ } url, null):
                changes.Add(SchemaChangeKind.SpecifiedByUrlRemoved, before.Name, $"{before} is not specified by \"{url}\" anymore.");
                break;
            case ({ } old, { } url) when old != url:
                changes.Add(SchemaChangeKind.SpecifiedByUrlChanged, before.Name, $"{before} changed its specification from \"{old}\" to \"{url}\".");
                break;
        }
    }

    private static void CompareMembers(ChangeList changes, UnionType before, UnionType after)
    {
        var members = new NameDifference<ObjectType>(before.Members, after.Members, member => member.Name);
        foreach (var member in members.Removed)
        {
            changes.Add(SchemaChangeKind.TypeRemovedFromUnion, before.Name, $"{member} was removed from union type {before}.");
        }

        foreach (var member in members.Added)
        {
            changes.Add(SchemaChangeKind.TypeAddedToUnion, before.Name, $"{member} was added to union type {before}.");
        }
    }

    private static void CompareValues(ChangeList changes, EnumType before, EnumType after)
    {
        var values = new NameDifference<EnumValue>(before.Values, after.Values, value => value.Name);
        foreach (var value in values.Removed)
        {
            changes.Add(SchemaChangeKind.ValueRemovedFromEnum, $"{before}.{value}", $"Enum value {before}.{value} was removed.");
        }

        foreach (var value in values.Added)
        {
            changes.Add(SchemaChangeKind.ValueAddedToEnum, $"{before}.{value}", $"Enum value {before}.{value} was added.");
        }

        foreach (var (old, current) in values.Kept)
        {
            changes.CompareMembers($"{before}.{old}", old, old.DeprecationReason, current, current.DeprecationReason);
        }
    }

    private static string KindOf(TypeDefinition type) => type switch
    {
        ScalarType => "a Scalar type",
        ObjectType => "an Object type",
        InterfaceType => "an Interface type",
        UnionType => "a Union type",
        EnumType => "an Enum type",
        _ => "an Input type",
    };
}
