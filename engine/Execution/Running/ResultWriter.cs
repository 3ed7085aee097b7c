using System.Text.Json;

namespace Federation.Execution;

/// <summary>Writes a result tree as JSON. It keeps its own stack, so depth costs memory and never the thread's stack.</summary>
internal static class ResultWriter
{
    public static void Write(Utf8JsonWriter writer, ResultNode? root, LeafBuffer leaves)
    {
        if (root is null)
        {
            writer.WriteNullValue();
            return;
        }

        var open = new Stack<(ResultNode Node, int Next)>();
        Open(writer, root, open);
        while (open.TryPop(out var top))
        {
            var (node, next) = top;
            ResultNode? child = null;
            while (child is null && next < node.Count)
            {
                if (node is ResultObject item)
                {
                    writer.WritePropertyName(item.Set.Selections[next].EncodedName);
                }

                child = WriteLeaf(writer, node[next], leaves);
                next++;
            }

            if (child is not null)
            {
                open.Push((node, next));
                Open(writer, child, open);
            }
            else if (node is ResultObject)
            {
                writer.WriteEndObject();
            }
            else
            {
                writer.WriteEndArray();
            }
        }
    }

    private static void Open(Utf8JsonWriter writer, ResultNode node, Stack<(ResultNode Node, int Next)> open)
    {
        if (node is ResultObject)
        {
            writer.WriteStartObject();
        }
        else
        {
            writer.WriteStartArray();
        }

        open.Push((node, 0));
    }

    /// <summary>Writes a leaf; gives back the node when it is none.</summary>
    public static ResultNode? WriteLeaf(Utf8JsonWriter writer, object? value, LeafBuffer leaves)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                return null;
            case ResultNode node:
                return node;
            case string text:
                writer.WriteStringValue(text);
                return null;
            case int number:
                writer.WriteNumberValue(number);
                return null;
            case bool flag:
                writer.WriteBooleanValue(flag);
                return null;
            case double number:
                writer.WriteNumberValue(number);
                return null;
            default:
                writer.WriteRawValue(leaves.Read((RawLeaf)value), skipInputValidation: true);
                return null;
        }
    }
}
