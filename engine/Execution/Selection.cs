using Federation.Language;
using Federation.Types;

namespace Federation.Execution;

/// <summary>
/// One field of a compiled operation for one concrete type: all fields of the document that share the response name,
/// merged. Immutable to the outside and shared by all executions of the operation.
/// </summary>
public sealed class Selection
{
    private volatile SelectionSet[] _children = [];

    internal Selection(
        SelectionDraft draft,
        ObjectType declaringType,
        int slot,
        ArgumentPlan arguments,
        BoundField bound,
        StreamUsage? stream)
    {
        ResponseName = draft.ResponseName;
        JsonName = draft.ResponseName == bound.Field.Name ? bound.JsonName : BoundField.ToJson(draft.ResponseName);
        Bound = bound;
        SyntaxNodes = draft.Nodes;
        DeclaringType = declaringType;
        Slot = slot;
        Arguments = arguments;
        Stream = stream;
        DeferUsages = draft.DeferUsages;
        DeliveredWith = DeferUsageSet.Of(draft.DeferUsages);
    }

    /// <summary>The key in the result: the alias or the field's name.</summary>
    public string ResponseName { get; }

    /// <summary>The field of the schema.</summary>
    public OutputField Field => Bound.Field;

    /// <summary>The concrete type whose value the field is read from.</summary>
    public ObjectType DeclaringType { get; }

    /// <summary>The position of the field in the result object, from 0.</summary>
    public int Slot { get; }

    /// <summary>The fields of the document that were merged, in document order; never empty.</summary>
    public IReadOnlyList<FieldNode> SyntaxNodes { get; }

    /// <summary>The schema coordinate with the concrete type, e.g. <c>Vehicle.price</c>.</summary>
    public string Coordinate => $"{DeclaringType.Name}.{Field.Name}";

    /// <summary>The response name as <see cref="BoundField.ToJson"/> writes it.</summary>
    internal byte[] JsonName { get; }

    internal BoundField Bound { get; }

    internal ArgumentPlan Arguments { get; }

    internal CompletionPlan Completion => Bound.Completion;

    internal FieldResolver Resolver => Bound.Resolver;

    /// <summary>True when <see cref="BoundField.Read"/> gives the value.</summary>
    internal bool IsAtHand => Bound.Read is not null;

    /// <summary>The @stream of the field; null when there is none.</summary>
    internal StreamUsage? Stream { get; }

    /// <summary>The @defer around each syntax node; null when there is none around any.</summary>
    internal IReadOnlyList<DeferUsage?>? DeferUsages { get; }

    /// <summary>The uses of @defer that the field is executed and delivered with.</summary>
    internal DeferUsageSet DeliveredWith { get; }

    /// <inheritdoc />
    public override string ToString() => $"{ResponseName}: {Coordinate}";

    internal SelectionSet? FindChildren(ObjectType type)
    {
        foreach (var set in _children)
        {
            if (ReferenceEquals(set.Type, type))
            {
                return set;
            }
        }

        return null;
    }

    /// <summary>Keeps the child selections of a type; the caller holds the operation's lock.</summary>
    internal void AddChildren(SelectionSet set) => _children = [.. _children, set];
}
