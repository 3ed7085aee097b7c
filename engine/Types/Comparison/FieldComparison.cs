namespace Federation.Types;

/// <summary>The fields and interfaces of objects and interfaces.</summary>
internal static class FieldComparison
{
    public static void Compare(ChangeList changes, ComplexType before, ComplexType after)
    {
        CompareInterfaces(changes, before, after);
        var fields = new NameDifference<OutputField>(before.Fields, after.Fields, field => field.Name);
        foreach (var field in fields.Removed)
        {
            changes.Add(SchemaChangeKind.FieldRemoved, field.Coordinate, $"Field {field.Coordinate} was removed.");
        }

        foreach (var field in fields.Added)
        {
            changes.Add(SchemaChangeKind.FieldAdded, field.Coordinate, $"Field {field.Coordinate} was added.");
        }

        foreach (var (old, current) in fields.Kept)
        {
            Compare(changes, old, current);
        }
    }

    private static void CompareInterfaces(ChangeList changes, ComplexType before, ComplexType after)
    {
        var interfaces = new NameDifference<InterfaceType>(before.Interfaces, after.Interfaces, type => type.Name);
        foreach (var type in interfaces.Removed)
        {
            changes.Add(SchemaChangeKind.ImplementedInterfaceRemoved, before.Name, $"{before} no longer implements interface {type}.");
        }

        foreach (var type in interfaces.Added)
        {
            changes.Add(SchemaChangeKind.ImplementedInterfaceAdded, before.Name, $"{type} added to interfaces implemented by {before}.");
        }
    }

    private static void Compare(ChangeList changes, OutputField before, OutputField after)
    {
        InputComparison.CompareArguments(changes, before.Arguments, after.Arguments);
        if (!TypeCompatibility.AreSame(before.Type, after.Type))
        {
            var kind = TypeCompatibility.IsSafeOutput(before.Type, after.Type) ? SchemaChangeKind.FieldChangedKindSafe : SchemaChangeKind.FieldChangedKind;
            changes.Add(kind, before.Coordinate, $"Field {before.Coordinate} changed type from {before.Type} to {after.Type}.");
        }

        changes.CompareMembers(before.Coordinate, before, before.DeprecationReason, after, after.DeprecationReason);
    }
}
