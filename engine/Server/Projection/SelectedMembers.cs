using Federation.Server.Projection;

namespace Federation.Server;

/// <summary>
/// The members of a type that a request needs, as a tree: a leaf is read as it is, an inner node is an object or list of which
/// only the members below are read.
/// </summary>
public sealed class SelectedMembers
{
    private readonly SortedDictionary<string, SelectedMembers> _members = new(StringComparer.Ordinal);

    /// <summary>Whether nothing is selected below this node: the member is read as it is.</summary>
    public bool IsLeaf => _members.Count == 0;

    /// <summary>Whether somebody needs the member as it is; the scalar members are then read beside the selected ones.</summary>
    public bool IsWhole { get; set; }

    /// <summary>The members by C# name in ordinal order, so that equal selections give equal SQL.</summary>
    public IReadOnlyDictionary<string, SelectedMembers> Members => _members;

    /// <summary>Adds a member and returns its node.</summary>
    public SelectedMembers Add(string member)
    {
        ArgumentException.ThrowIfNullOrEmpty(member);
        if (!_members.TryGetValue(member, out var child))
        {
            child = new SelectedMembers();
            _members.Add(member, child);
        }

        return child;
    }

    /// <summary>Adds members written as paths, separated by spaces: <c>DealerCode Trim.Code</c>.</summary>
    public void AddPaths(string paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        foreach (var path in paths.Split((char[])[' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var node = this;
            foreach (var member in path.Split('.'))
            {
                node = node.Add(member);
            }

            node.IsWhole = true;
        }
    }

    /// <summary>A copy that can be added to without changing this one.</summary>
    public SelectedMembers Copy() => Copy(0);

    /// <summary>The tree as text, for messages and tests: <c>Id Trim{Code Id}</c>.</summary>
    public override string ToString() => Print(0);

    private SelectedMembers Copy(int depth)
    {
        ProjectionDepth.Check(depth);
        var copy = new SelectedMembers { IsWhole = IsWhole };
        foreach (var (name, child) in _members)
        {
            copy._members.Add(name, child.Copy(depth + 1));
        }

        return copy;
    }

    private string Print(int depth)
    {
        ProjectionDepth.Check(depth);
        return string.Join(' ', _members.Select(m => m.Value.IsLeaf ? m.Key : $"{m.Key}{{{m.Value.Print(depth + 1)}}}"));
    }
}
