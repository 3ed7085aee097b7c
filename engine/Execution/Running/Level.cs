namespace Federation.Execution;

/// <summary>The objects of one level, grouped by place and concrete type in the order in which they were found.</summary>
internal sealed class Level
{
    private readonly Dictionary<SelectionSet, List<ResultObject>> _bySet = [];
    private readonly List<List<ResultObject>> _groups = [];
    private List<ResultObject>? _last;

    public IReadOnlyList<List<ResultObject>> Groups => _groups;

    public void Add(ResultObject item)
    {
        if (_last is null || !ReferenceEquals(_last[0].Set, item.Set))
        {
            if (!_bySet.TryGetValue(item.Set, out var group))
            {
                group = [];
                _bySet.Add(item.Set, group);
                _groups.Add(group);
            }

            _last = group;
        }

        _last.Add(item);
    }
}
