using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using Federation.Runtime.Compilation;

namespace Federation.Runtime.Answers;

/// <summary>
/// Writes the merged answer in the client's order, and nothing but what the client asked: bytes of the plan and bytes of the
/// subgraphs' answers. Can stop between two objects and go on later. Touched by one thread at a time; used again.
/// </summary>
internal sealed class AnswerWriter(AnswerStore store)
{
    private Frame[] _open = new Frame[16];
    private IReadOnlyDictionary<string, JsonElement>? _introspection;
    private int _depth;

    /// <summary>True when everything was written.</summary>
    public bool IsDone => _depth == 0;

    /// <summary>Begins to write the root object.</summary>
    /// <param name="root">The root object.</param>
    /// <param name="introspection">The values of introspection fields, by their key; JSON without white space.</param>
    public void Begin(CompiledObject root, IReadOnlyDictionary<string, JsonElement> introspection)
    {
        _introspection = introspection;
        _depth = 0;
        Push(new Frame { Object = root, Block = AnswerStore.Root });
    }

    /// <summary>Writes on until the end, or until at least so many bytes were written.</summary>
    public void Write(IBufferWriter<byte> output, int budget = int.MaxValue)
    {
        var bytes = new OutputBytes(output);
        while (_depth > 0 && bytes.Written < budget)
        {
            ref var frame = ref _open[_depth - 1];
            if (frame.Object is { } shape)
            {
                WriteMembers(ref frame, shape, ref bytes);
            }
            else
            {
                WriteItems(ref frame, ref bytes);
            }
        }

        bytes.Flush();
    }

    /// <summary>Writes members up to the next object or list, which is opened, or to the end, where the object is closed.</summary>
    private void WriteMembers(ref Frame frame, CompiledObject shape, ref OutputBytes bytes)
    {
        while (frame.Next < shape.Fields.Length)
        {
            var field = shape.Fields[frame.Next++];
            bytes.Write(field.Prefix);
            if (field.Slot < 0)
            {
                bytes.Write(JsonMarshal.GetRawUtf8Value(_introspection![field.Item.ResponseName]));
            }
            else if (Open(store[frame.Block + 1 + field.Slot], field.Child, ref bytes))
            {
                return;
            }
        }

        bytes.Write(shape.Tail);
        _depth--;
    }

    private void WriteItems(ref Frame frame, ref OutputBytes bytes)
    {
        while (frame.Next < frame.Count)
        {
            bytes.Write(frame.Next > 0 ? (byte)',' : (byte)'[');
            if (Open(store[frame.Block + 1 + frame.Next++], frame.Items, ref bytes))
            {
                return;
            }
        }

        if (frame.Count == 0)
        {
            bytes.Write((byte)'[');
        }

        bytes.Write((byte)']');
        _depth--;
    }

    /// <summary>Writes a leaf or null; true when it is an object or list, which was opened.</summary>
    private bool Open(in Slot value, CompiledShape? shape, ref OutputBytes bytes)
    {
        switch (value.Kind)
        {
            case SlotKind.Raw:
                WriteLeaf(value, ref bytes);
                return false;
            case SlotKind.Object when shape?.For(store.TypeOf(value.Start)) is { } known:
                Push(new Frame { Object = known, Block = value.Start });
                return true;
            case SlotKind.Array:
                Push(new Frame { Items = shape, Block = value.Start, Count = value.Length });
                return true;
            default:
                bytes.Write("null"u8);
                return false;
        }
    }

    private void WriteLeaf(in Slot leaf, ref OutputBytes bytes)
    {
        switch (leaf.Flags & (SlotFlags.Quoted | SlotFlags.Spaced))
        {
            case SlotFlags.None:
                bytes.Write(store.Bytes(leaf));
                break;
            case SlotFlags.Spaced:
                WriteWithoutSpace(store.Bytes(leaf), ref bytes);
                break;
            default:
                bytes.Write((byte)'"');
                bytes.Write(store.Bytes(leaf));
                bytes.Write((byte)'"');
                break;
        }
    }

    private static void WriteWithoutSpace(ReadOnlySpan<byte> json, ref OutputBytes bytes)
    {
        var isString = false;
        for (var i = 0; i < json.Length; i++)
        {
            var next = json[i];
            if (next > ' ' || isString)
            {
                bytes.Write(next);
            }

            if (next == '\\')
            {
                bytes.Write(json[++i]);
            }

            isString ^= next == '"';
        }
    }

    private void Push(in Frame frame)
    {
        if (_depth == _open.Length)
        {
            Array.Resize(ref _open, _depth * 2);
        }

        _open[_depth++] = frame;
    }

    /// <summary>An object or list that was begun.</summary>
    private struct Frame
    {
        /// <summary>What is written of an object; null for a list.</summary>
        public CompiledObject? Object;

        /// <summary>What is written of the items of a list; null for leaves.</summary>
        public CompiledShape? Items;

        /// <summary>The block.</summary>
        public int Block;

        /// <summary>How many items a list has.</summary>
        public int Count;

        /// <summary>The next field or item.</summary>
        public int Next;
    }
}
