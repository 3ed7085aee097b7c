using Federation.Types;

namespace Federation.Execution;

/// <summary>The selections of one place of an operation for one concrete type, each at its slot.</summary>
internal sealed class SelectionSet(ObjectType type, Selection[] selections)
{
    public ObjectType Type { get; } = type;

    public Selection[] Selections { get; } = selections;
}
