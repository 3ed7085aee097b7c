using System.Runtime.CompilerServices;
using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Cost;

/// <summary>What the cost of an object of a field depends on: the field and the selection sets that are merged for it.</summary>
internal readonly struct ObjectKey(OutputField field, SelectionSetNode[] sets) : IEquatable<ObjectKey>
{
    private readonly OutputField _field = field;
    private readonly SelectionSetNode[] _sets = sets;

    public bool Equals(ObjectKey other) =>
        ReferenceEquals(_field, other._field) && _sets.AsSpan().SequenceEqual(other._sets, ReferenceEqualityComparer.Instance);

    public override bool Equals(object? obj) => obj is ObjectKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = RuntimeHelpers.GetHashCode(_field);
        foreach (var set in _sets)
        {
            hash = HashCode.Combine(hash, RuntimeHelpers.GetHashCode(set));
        }

        return hash;
    }
}
