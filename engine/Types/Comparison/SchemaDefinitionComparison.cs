using Federation.Language;

namespace Federation.Types;

/// <summary>The schema definition: root types, description, applied directives.</summary>
internal static class SchemaDefinitionComparison
{
    public static void Compare(ChangeList changes, Schema before, Schema after)
    {
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            CompareRoots(changes, operation.ToKeyword(), before.GetRootType(operation)?.Name, after.GetRootType(operation)?.Name);
        }

        changes.CompareDescriptions(coordinate: null, before.Description, after.Description);
        changes.CompareAppliedDirectives(coordinate: null, before.Directives, after.Directives);
    }

    private static void CompareRoots(ChangeList changes, string operation, string? before, string? after)
    {
        switch (before, after)
        {
            case (null, not null):
                changes.Add(SchemaChangeKind.RootTypeAdded, null, $"The {operation} root type {after} was added.");
                break;
            case (not null, null):
                changes.Add(SchemaChangeKind.RootTypeRemoved, null, $"The {operation} root type {before} was removed.");
                break;
            case (not null, not null) when before != after:
                changes.Add(SchemaChangeKind.RootTypeChanged, null, $"The {operation} root type changed from {before} to {after}.");
                break;
        }
    }
}
