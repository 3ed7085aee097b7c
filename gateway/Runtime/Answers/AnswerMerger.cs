using System.Runtime.CompilerServices;
using Federation.Runtime.Compilation;

namespace Federation.Runtime.Answers;

/// <summary>
/// Takes what was read into the objects that it belongs to. Of two sources that both speak of a value a null never wins;
/// lists of the same length are merged item by item.
/// </summary>
internal readonly struct AnswerMerger(AnswerStore store)
{
    /// <summary>Merges an entity into an object.</summary>
    /// <param name="entity">A block with a slot for each field, see <see cref="Reading.AnswerReader.ReadEntity"/>.</param>
    /// <param name="from">How it was read.</param>
    /// <param name="target">The object.</param>
    /// <param name="into">The same for the position of the object.</param>
    /// <param name="isLast">True when nobody else needs what was read: it is moved instead of copied.</param>
    public void Merge(int entity, ReadSelection from, int target, ReadSelection into, bool isLast)
    {
        var type = store.TypeOf(entity);
        if (from.TellsType)
        {
            store.Tell(target, type);
        }

        var source = from.For(type).Fields;
        var fields = into.For(type).Fields;
        for (var i = 0; i < fields.Length; i++)
        {
            MergeValue(entity + 1 + i, source[i], target, fields[i].Slot, fields[i], isLast);
        }
    }

    private void MergeValue(int source, ReadField from, int block, int ordinal, ReadField into, bool isLast)
    {
        var value = store[source];
        ref var target = ref store[block + 1 + ordinal];
        switch (value.Kind)
        {
            case SlotKind.Unset:
                break;
            case SlotKind.Null:
                if (target.Kind == SlotKind.Unset)
                {
                    target.Clear();
                }

                break;
            case SlotKind.Object when target.Kind == SlotKind.Object:
                MergeObject(value.Start, from.Child!, target.Start, into.Child!, isLast);
                break;
            case SlotKind.Array when target.Kind == SlotKind.Array && target.Length == value.Length:
                MergeItems(value, from, target.Start, into, isLast);
                break;
            case SlotKind.Object or SlotKind.Array:
                Place(isLast ? value : Copy(value, from, into), block, ordinal);
                break;
            default:
                target.Assign(value);
                break;
        }
    }

    private void MergeItems(in Slot list, ReadField from, int block, ReadField into, bool isLast)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        for (var i = 0; i < list.Length; i++)
        {
            MergeValue(list.Start + 1 + i, from, block, i, into, isLast);
        }
    }

    private void MergeObject(int source, ReadSelection from, int target, ReadSelection into, bool isLast)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var type = store.TypeOf(source);
        if (from.TellsType)
        {
            store.Tell(target, type);
        }

        var sources = from.For(type).Fields;
        var fields = into.For(type).Fields;
        for (var i = 0; i < fields.Length; i++)
        {
            MergeValue(source + 1 + sources[i].Slot, sources[i], target, fields[i].Slot, fields[i], isLast);
        }
    }

    private Slot Copy(in Slot value, ReadField from, ReadField into)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return value.Kind switch
        {
            SlotKind.Object => CopyObject(value, from.Child!, into.Child!),
            SlotKind.Array => CopyList(value, from, into),
            _ => value,
        };
    }

    private Slot CopyObject(Slot value, ReadSelection from, ReadSelection into)
    {
        var type = store.TypeOf(value.Start);
        var block = store.AddBlock(SlotKind.Object, into.Layout.Count, type);
        if (block < 0)
        {
            return new Slot { Kind = SlotKind.Misfit };
        }

        store[block].Flags = store[value.Start].Flags & SlotFlags.Told;
        var sources = from.For(type).Fields;
        var fields = into.For(type).Fields;
        for (var i = 0; i < fields.Length; i++)
        {
            Place(Copy(store[value.Start + 1 + sources[i].Slot], sources[i], fields[i]), block, fields[i].Slot);
        }

        value.Start = block;
        return value;
    }

    private Slot CopyList(Slot value, ReadField from, ReadField into)
    {
        var block = store.AddBlock(SlotKind.Array, value.Length, value.Length);
        if (block < 0)
        {
            return new Slot { Kind = SlotKind.Misfit };
        }

        for (var i = 0; i < value.Length; i++)
        {
            Place(Copy(store[value.Start + 1 + i], from, into), block, i);
        }

        value.Start = block;
        return value;
    }

    private void Place(in Slot value, int block, int ordinal)
    {
        store[block + 1 + ordinal].Assign(value);
        if (value.Kind is SlotKind.Object or SlotKind.Array)
        {
            store.Attach(value.Start, block, ordinal);
        }
    }
}
