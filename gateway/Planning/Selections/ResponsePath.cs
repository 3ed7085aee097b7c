using Federation.Planning.Facts;

namespace Federation.Planning.Selections;

/// <summary>
/// A position of the merged answer: keys from the root, each below objects of one type. Knows which key means which field
/// there, for the client's fields and the planner's own.
/// </summary>
internal sealed class ResponsePath
{
    private readonly Dictionary<(FactType Type, string Key), ResponsePath> _children = [];
    private readonly Dictionary<FactType, Dictionary<string, string>> _requests = [];

    private ResponsePath(ResponsePath? parent, FactType? parentType, string key)
    {
        Parent = parent;
        ParentType = parentType;
        Key = key;
    }

    public ResponsePath? Parent { get; }

    /// <summary>The type of the objects above; null at the root.</summary>
    public FactType? ParentType { get; }

    public string Key { get; }

    public static ResponsePath CreateRoot() => new(parent: null, parentType: null, "");

    public ResponsePath Child(FactType type, string key)
    {
        if (!_children.TryGetValue((type, key), out var child))
        {
            _children[(type, key)] = child = new ResponsePath(this, type, key);
        }

        return child;
    }

    /// <summary>Notes what the client asks under a key.</summary>
    public void Take(FactType type, string key, string request) => RequestsOf(type)[key] = request;

    /// <summary>
    /// The key under which a field of the planner's own lies: that of the client if it asks for the very same, else the plain
    /// name if that is free for all types here, else one that begins with underscores, which clients
    /// cannot write. So nobody can put another value where a key or a requirement is read from.
    /// </summary>
    public string KeyFor(FactType type, string field, string request)
    {
        List<Dictionary<string, string>> all = [RequestsOf(type)];
        if (type.IsAbstract)
        {
            all.AddRange(type.Possible.Select(p => RequestsOf(p.Type)));
        }

        foreach (var (known, asked) in all[0])
        {
            if (asked == request && all.TrueForAll(r => r.GetValueOrDefault(known, request) == request))
            {
                return known;
            }
        }

        var key = field;
        for (var number = 1; IsTaken(key, request); number++)
        {
            key = number == 1 ? $"__{field}" : $"__{field}_{number}";
        }

        foreach (var requests in all)
        {
            requests[key] = request;
        }

        return key;
    }

    public override string ToString()
    {
        var keys = new Stack<string>();
        for (var at = this; at.Parent is not null; at = at.Parent)
        {
            keys.Push(at.Key);
        }

        return string.Join('.', keys);
    }

    /// <summary>Whether objects of any type have something else under the key: one request asks for all types at once.</summary>
    private bool IsTaken(string key, string request) =>
        _requests.Values.Any(r => r.TryGetValue(key, out var other) && other != request);

    private Dictionary<string, string> RequestsOf(FactType type)
    {
        if (!_requests.TryGetValue(type, out var requests))
        {
            _requests[type] = requests = new Dictionary<string, string>(StringComparer.Ordinal);
        }

        return requests;
    }
}
