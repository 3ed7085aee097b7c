using System.Buffers;
using System.Text.Json;

namespace Federation.Execution;

/// <summary>Writes a result tree as JSON. It keeps its own stack, so depth costs memory and never the thread's stack.</summary>
internal static class ResultWriter
{
    /// <summary>Writes a value of the result: a node, a leaf or null.</summary>
    public static void Write(IBufferWriter<byte> buffer, object? value, LeafBuffer leaves)
    {
        var output = new JsonOutput(buffer);
        if (WriteLeaf(ref output, value, leaves) is { } node)
        {
            WriteNode(ref output, node, leaves);
        }

        output.Flush();
    }

    /// <summary>Writes a value of the result between others that the writer writes.</summary>
    public static void Write(Utf8JsonWriter writer, object? value, LeafBuffer leaves)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(buffer, value, leaves);
        writer.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
    }

    /// <summary>Writes the array of streamed items between other values that the writer writes.</summary>
    public static void WriteItems(Utf8JsonWriter writer, IReadOnlyList<StreamedItem> items, LeafBuffer leaves)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var output = new JsonOutput(buffer);
        for (var i = 0; i < items.Count; i++)
        {
            output.WriteByte(i == 0 ? (byte)'[' : (byte)',');
            if (WriteLeaf(ref output, items[i][0], leaves) is { } node)
            {
                WriteNode(ref output, node, leaves);
            }
        }

        output.WriteRaw(items.Count == 0 ? "[]"u8 : "]"u8);
        output.Flush();
        writer.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
    }

    private static void WriteNode(ref JsonOutput output, ResultNode root, LeafBuffer leaves)
    {
        var open = new Stack<(ResultNode Node, int Next)>();
        var (node, next) = (root, 0);
        output.WriteByte(root is ResultObject ? (byte)'{' : (byte)'[');
        while (true)
        {
            var child = node is ResultObject item
                ? WriteFields(ref output, item, ref next, leaves)
                : WriteItems(ref output, (ResultList)node, ref next, leaves);
            if (child is not null)
            {
                open.Push((node, next));
                (node, next) = (child, 0);
                output.WriteByte(child is ResultObject ? (byte)'{' : (byte)'[');
                continue;
            }

            output.WriteByte(node is ResultObject ? (byte)'}' : (byte)']');
            if (!open.TryPop(out var outer))
            {
                return;
            }

            (node, next) = outer;
        }
    }

    private static ResultNode? WriteFields(ref JsonOutput output, ResultObject item, ref int next, LeafBuffer leaves)
    {
        var selections = item.Set.Selections;
        while (next < selections.Length)
        {
            if (next > 0)
            {
                output.WriteByte((byte)',');
            }

            output.WriteRaw(selections[next].JsonName);
            if (WriteLeaf(ref output, item[next++], leaves) is { } child)
            {
                return child;
            }
        }

        return null;
    }

    private static ResultNode? WriteItems(ref JsonOutput output, ResultList list, ref int next, LeafBuffer leaves)
    {
        while (next < list.Count)
        {
            if (next > 0)
            {
                output.WriteByte((byte)',');
            }

            if (WriteLeaf(ref output, list[next++], leaves) is { } child)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>Writes a leaf; gives back the node when it is none.</summary>
    private static ResultNode? WriteLeaf(ref JsonOutput output, object? value, LeafBuffer leaves)
    {
        switch (value)
        {
            case string text: output.WriteString(text); return null;
            case ResultObject or ResultList: return (ResultNode)value;
            case int number: output.WriteNumber(number); return null;
            case null: output.WriteRaw("null"u8); return null;
            case bool flag: output.WriteRaw(flag ? "true"u8 : "false"u8); return null;
            case double number: output.WriteNumber(number); return null;
            default: output.WriteRaw(leaves.Read((RawLeaf)value)); return null;
        }
    }
}
