using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Federation.Runtime.Answers;
using Federation.Runtime.Compilation;

namespace Federation.Runtime.Reading;

/// <summary>
/// Reads values of a subgraph's answer into blocks of the store: each byte is looked at once, nothing is decoded, and what
/// nobody asked for is stepped over. Blocks are new, so that an answer that turns out to be no JSON leaves nothing behind.
/// Methods that give a Boolean give false for such an answer.
/// </summary>
internal ref struct AnswerReader(ReadOnlySpan<byte> json, AnswerStore store, SlotStack items, ushort buffer, int maxDepth)
{
    /// <summary>Stands for the position of a field where the text is no JSON.</summary>
    private const int Invalid = -2;

    private readonly AnswerStore _store = store;
    private readonly SlotStack _items = items;
    private readonly ushort _buffer = buffer;

    /// <summary>The walk over the text.</summary>
    public JsonScanner Scanner = new(json, maxDepth);

    /// <summary>Reads an object into a block that has a slot for each field in the order of the request.</summary>
    /// <param name="selection">What is read.</param>
    /// <param name="block">The block; 0 when the object does not tell its type.</param>
    public bool ReadEntity(ReadSelection selection, out int block)
    {
        block = 0;
        if (!Scanner.Enter() || !ReadType(selection, out var type, out var isTold))
        {
            return false;
        }

        if (!isTold)
        {
            return SkipMembers();
        }

        var read = selection.For(type);
        block = _store.AddBlock(SlotKind.Object, read.Fields.Length, type);
        return block > 0 && ReadMembers(read, block, isEntity: true);
    }

    /// <summary>Reads what a field is asked for.</summary>
    private bool ReadValue(ReadField field, out Slot value)
    {
        if (Scanner.Peek() == 'n')
        {
            value = new Slot { Kind = SlotKind.Null };
            _store.IsDirty |= field.NonNull != 0 && field.IsDirtyNull(0);
            return Scanner.TryTake("null"u8);
        }

        return field.Child is null ? ReadLeaf(field, out value) : ReadComposite(field, field.Child, level: 0, out value);
    }

    private bool ReadLeaf(ReadField field, out Slot value)
    {
        var start = Scanner.Position;
        value = new Slot { Kind = SlotKind.Raw, Buffer = _buffer, Start = start };
        if (Scanner.Peek() is (byte)'{' or (byte)'[')
        {
            Scanner.MetSpace = false;
            if (!Scanner.SkipValue())
            {
                return false;
            }

            value.Flags = Scanner.MetSpace ? SlotFlags.Spaced : SlotFlags.None;
        }
        else if (!Scanner.SkipScalar())
        {
            return false;
        }

        value.Length = Scanner.Position - start;
        if (field.Rule is { } rule)
        {
            _store.IsDirty |= !rule.Fits(Scanner.From(start), out var isQuoted);
            value.Flags |= isQuoted ? SlotFlags.Quoted : SlotFlags.None;
        }

        return true;
    }

    private bool ReadComposite(ReadField field, ReadSelection child, int level, out Slot value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        value = default;
        switch (Scanner.Peek())
        {
            case (byte)'n':
                value.Kind = SlotKind.Null;
                _store.IsDirty |= field.IsDirtyNull(level);
                return Scanner.TryTake("null"u8);
            case (byte)'[' when level < field.Lists:
                return ReadList(field, child, level, out value);
            case (byte)'{' when level == field.Lists:
                return ReadObject(child, out value);
            default:
                value.Kind = SlotKind.Misfit;
                _store.IsDirty = true;
                return Scanner.SkipValue();
        }
    }

    private bool ReadList(ReadField field, ReadSelection child, int level, out Slot value)
    {
        value = default;
        var first = _items.Count;
        if (!Scanner.Enter())
        {
            return false;
        }

        if (Scanner.Peek() != ']')
        {
            do
            {
                if (!ReadComposite(field, child, level + 1, out var item))
                {
                    return false;
                }

                _items.Push(item);
            }
            while (Scanner.TryTake((byte)','));
        }

        if (Scanner.Peek() != ']')
        {
            return false;
        }

        Scanner.Leave();
        var found = _items.From(first);
        var block = _store.AddBlock(SlotKind.Array, found.Length, found.Length);
        if (block < 0)
        {
            return false;
        }

        for (var i = 0; i < found.Length; i++)
        {
            Put(block, i, found[i]);
        }

        value = new Slot { Kind = SlotKind.Array, Start = block, Length = found.Length };
        _items.Truncate(first);
        return true;
    }

    private bool ReadObject(ReadSelection selection, out Slot value)
    {
        value = default;
        if (!Scanner.Enter() || !ReadType(selection, out var type, out var isTold))
        {
            return false;
        }

        if (!isTold)
        {
            value.Kind = SlotKind.Misfit;
            return SkipMembers();
        }

        var read = selection.For(type);
        var block = _store.AddBlock(SlotKind.Object, selection.Layout.Count, type);
        if (block < 0)
        {
            return false;
        }

        value.Kind = SlotKind.Object;
        value.Start = block;
        if (selection.TellsType)
        {
            _store[block].Flags |= SlotFlags.Told;
        }

        return ReadMembers(read, block, isEntity: false);
    }

    /// <summary>Finds out the type of an object that was just entered; leaves the walk at its first member.</summary>
    private bool ReadType(ReadSelection selection, out int type, out bool isTold)
    {
        type = selection.Only.Type;
        isTold = true;
        if (!selection.TellsType)
        {
            return true;
        }

        // It was asked for first, so that is where it is looked for first.
        var start = Scanner.Position;
        var isFirst = true;
        while (Scanner.Peek() != '}')
        {
            if (!Scanner.TryTakeName(out var name))
            {
                return false;
            }

            var isType = Scanner.Peek() == '"' && name.SequenceEqual("__typename"u8);
            if (!(isType ? Scanner.TryTakeString(out name) : Scanner.SkipValue()))
            {
                return false;
            }

            var isLast = !Scanner.TryTake((byte)',');
            if (isType)
            {
                type = selection.Types.Find(name);
                if (!isFirst)
                {
                    Scanner.Rewind(start);
                }

                return isLast || !isFirst || Scanner.Peek() == '"';
            }

            if (isLast)
            {
                break;
            }

            isFirst = false;
        }

        Scanner.Rewind(start);
        isTold = false;
        _store.IsDirty = true;
        return true;
    }

    /// <summary>Reads the members of an object that was entered, and leaves it.</summary>
    private bool ReadMembers(ReadObject read, int block, bool isEntity)
    {
        _store.IsDirty |= read.IsUnsure;
        if (Scanner.TryTakeEnd())
        {
            _store.IsDirty |= read.Fields.Length > 0;
            return true;
        }

        var expected = 0;
        var isInOrder = true;
        do
        {
            var index = ReadName(read.Fields, read, expected);
            if (index == Invalid)
            {
                return false;
            }

            if (index < 0)
            {
                if (!Scanner.SkipValue())
                {
                    return false;
                }

                continue;
            }

            isInOrder &= index == expected;
            expected = index + 1;
            var field = read.Fields[index];
            if (!ReadValue(field, out var value))
            {
                return false;
            }

            Put(block, isEntity ? index : field.Slot, value);
        }
        while (Scanner.TryTake((byte)','));

        if (!isInOrder || expected != read.Fields.Length)
        {
            NoteMissing(read, block, isEntity);
        }

        return Scanner.TryTakeEnd();
    }

    /// <summary>The field that comes next; -1 for one that was not asked for.</summary>
    private int ReadName(ReadField[] fields, ReadObject read, int expected)
    {
        if ((uint)expected < (uint)fields.Length && Scanner.TryTake(fields[expected].Member))
        {
            return expected;
        }

        if (!Scanner.TryTakeName(out var name))
        {
            return Invalid;
        }

        return read.Find(name.Contains((byte)'\\') ? Unescape(name) : name);
    }

    private readonly void NoteMissing(ReadObject read, int block, bool isEntity)
    {
        for (var i = 0; i < read.Fields.Length; i++)
        {
            _store.IsDirty |= _store[block + 1 + (isEntity ? i : read.Fields[i].Slot)].Kind == SlotKind.Unset;
        }
    }

    /// <summary>Steps over the members of an object that was entered, and leaves it.</summary>
    private bool SkipMembers()
    {
        if (Scanner.TryTakeEnd())
        {
            return true;
        }

        do
        {
            if (!Scanner.TryTakeName(out _) || !Scanner.SkipValue())
            {
                return false;
            }
        }
        while (Scanner.TryTake((byte)','));
        return Scanner.TryTakeEnd();
    }

    private readonly void Put(int block, int ordinal, in Slot value)
    {
        _store[block + 1 + ordinal] = value;
        if (value.Kind is SlotKind.Object or SlotKind.Array)
        {
            _store.Attach(value.Start, block, ordinal);
        }
    }

    private static byte[] Unescape(ReadOnlySpan<byte> name)
    {
        byte[] quoted = [(byte)'"', .. name, (byte)'"'];
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        var text = new byte[name.Length];
        try
        {
            return text[..reader.CopyString(text)];
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: no name that was asked for.
            return Encoding.UTF8.GetBytes("\uFFFD");
        }
    }
}
