namespace Federation.Types;

/// <summary>Directive definitions of the same name.</summary>
internal static class DirectiveComparison
{
    public static void Compare(ChangeList changes, IReadOnlyList<DirectiveDefinition> before, IReadOnlyList<DirectiveDefinition> after)
    {
        var directives = new NameDifference<DirectiveDefinition>(before, after, directive => directive.Name);
        foreach (var directive in directives.Removed)
        {
            changes.Add(SchemaChangeKind.DirectiveRemoved, $"{directive}", $"Directive {directive} was removed.");
        }

        foreach (var directive in directives.Added)
        {
            changes.Add(SchemaChangeKind.DirectiveAdded, $"{directive}", $"Directive {directive} was added.");
        }

        foreach (var (old, current) in directives.Kept)
        {
            Compare(changes, old, current);
        }
    }

    private static void Compare(ChangeList changes, DirectiveDefinition before, DirectiveDefinition after)
    {
        var coordinate = before.ToString();
        InputComparison.CompareArguments(changes, before.Arguments, after.Arguments, ofDirective: true);
        if (before.IsRepeatable && !after.IsRepeatable)
        {
            changes.Add(SchemaChangeKind.DirectiveRepeatableRemoved, coordinate, $"Repeatable flag was removed from {before}.");
        }
        else if (after.IsRepeatable && !before.IsRepeatable)
        {
            changes.Add(SchemaChangeKind.DirectiveRepeatableAdded, coordinate, $"Repeatable flag was added to {before}.");
        }

        foreach (var location in before.Locations.Except(after.Locations))
        {
            changes.Add(SchemaChangeKind.DirectiveLocationRemoved, coordinate, $"{location.ToSdlName()} was removed from {before}.");
        }

        foreach (var location in after.Locations.Except(before.Locations))
        {
            changes.Add(SchemaChangeKind.DirectiveLocationAdded, coordinate, $"{location.ToSdlName()} was added to {before}.");
        }

        changes.CompareDescriptions(coordinate, before.Description, after.Description);
    }
}
