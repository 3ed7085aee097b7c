using Federation.Language;

namespace Federation.Types;

/// <summary>The changes found so far, and the comparisons that all elements of a schema share.</summary>
internal sealed class ChangeList
{
    private readonly List<SchemaChange> _items = [];

    public IReadOnlyList<SchemaChange> Items => _items;

    public void Add(SchemaChangeKind kind, string? coordinate, string description) =>
        _items.Add(new SchemaChange(kind, coordinate, description));

    public void CompareDescriptions(string? coordinate, string? before, string? after)
    {
        if (before != after)
        {
            var what = before is null ? "was added" : after is null ? "was removed" : "has changed";
            Add(SchemaChangeKind.DescriptionChanged, coordinate, $"The description of {NameOf(coordinate)} {what}.");
        }
    }

    /// <summary>Description, deprecation and applied directives of a member.</summary>
    public void CompareMembers(string coordinate, SchemaMember before, string? reasonBefore, SchemaMember after, string? reasonAfter)
    {
        CompareDescriptions(coordinate, before.Description, after.Description);
        CompareDeprecation(coordinate, reasonBefore, reasonAfter);
        CompareAppliedDirectives(coordinate, before.Directives, after.Directives, except: BuiltInDirectives.Deprecated);
    }

    /// <summary>Applied directives, without one that has kinds of changes of its own.</summary>
    public void CompareAppliedDirectives(
        string? coordinate,
        IReadOnlyList<DirectiveNode> before,
        IReadOnlyList<DirectiveNode> after,
        string? except = null)
    {
        var removed = Print(before, except);
        var added = Print(after, except);
        if (removed.SequenceEqual(added))
        {
            return;
        }

        foreach (var directive in removed.ToArray())
        {
            if (added.Remove(directive))
            {
                removed.Remove(directive);
            }
        }

        if (removed.Count + added.Count == 0)
        {
            Add(SchemaChangeKind.AppliedDirectivesReordered, coordinate, $"The directives applied to {NameOf(coordinate)} are in another order.");
        }

        foreach (var directive in removed)
        {
            Add(SchemaChangeKind.AppliedDirectiveRemoved, coordinate, $"{directive} was removed from {NameOf(coordinate)}.");
        }

        foreach (var directive in added)
        {
            Add(SchemaChangeKind.AppliedDirectiveAdded, coordinate, $"{directive} was added to {NameOf(coordinate)}.");
        }
    }

    private void CompareDeprecation(string coordinate, string? before, string? after)
    {
        switch (before, after)
        {
            case (null, not null):
                Add(SchemaChangeKind.DeprecationAdded, coordinate, $"{coordinate} was deprecated: {after}");
                break;
            case (not null, null):
                Add(SchemaChangeKind.DeprecationRemoved, coordinate, $"{coordinate} is not deprecated anymore.");
                break;
            case (not null, not null) when before != after:
                Add(SchemaChangeKind.DeprecationReasonChanged, coordinate, $"{coordinate} is deprecated for another reason: {after}");
                break;
        }
    }

    private static List<string> Print(IReadOnlyList<DirectiveNode> directives, string? except) =>
        directives.Where(directive => directive.Name.Value != except).Select(CanonicalText.Of).ToList();

    private static string NameOf(string? coordinate) => coordinate ?? "the schema";
}
