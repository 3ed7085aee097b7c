using Federation.Planning.Facts;

namespace Federation.Planning.Solving;

/// <summary>
/// The fields whose requirements are being solved. None is solved as part of itself; who may solve what depends on it, so it
/// is part of what a solution is remembered under.
/// </summary>
internal sealed class RequirementGuard
{
    private readonly Dictionary<(FactType Type, string Field, int Source), RequirementGuard> _inner = [];
    private readonly RequirementGuard? _outer;
    private readonly (FactType Type, string Field, int Source) _requirement;
    private readonly RequirementGuard _root;
    private int _count;

    public RequirementGuard()
    {
        _root = this;
        _count = 1;
    }

    private RequirementGuard(RequirementGuard outer, (FactType Type, string Field, int Source) requirement)
    {
        _outer = outer;
        _root = outer._root;
        _requirement = requirement;
        Id = _root._count++;
    }

    public int Id { get; }

    /// <summary>The guard with one more requirement; null when that is being solved already.</summary>
    public RequirementGuard? Enter(FactType type, string field, int source)
    {
        var requirement = (type, field, source);
        for (var guard = this; guard._outer is not null; guard = guard._outer)
        {
            if (guard._requirement == requirement)
            {
                return null;
            }
        }

        if (!_inner.TryGetValue(requirement, out var inner))
        {
            _inner[requirement] = inner = new RequirementGuard(this, requirement);
        }

        return inner;
    }
}
