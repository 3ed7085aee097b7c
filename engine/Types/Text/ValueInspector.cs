using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Federation.Types;

/// <summary>
/// Prints a runtime or JSON value for messages: <c>{ a: 1, b: ["x"] }</c>. Deep and long values are cut short
/// (<c>[Object]</c>, <c>... 3 more items</c>), so that a message stays readable.
/// </summary>
public static class ValueInspector
{
    private const int MaxDepth = 2;
    private const int MaxItems = 10;

    /// <summary>The printed value.</summary>
    public static string Inspect(object? value)
    {
        var text = new StringBuilder();
        Write(text, value, depth: 1);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, int depth)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case JsonElement json:
                WriteJson(text, json, depth);
                break;
            case string s:
                WriteString(text, s);
                break;
            case bool b:
                text.Append(b ? "true" : "false");
                break;
            case double d:
                text.Append(NumberText.Format(d));
                break;
            case float f:
                text.Append(NumberText.Format(f));
                break;
            case IReadOnlyDictionary<string, object?> dictionary:
                WriteObject(text, dictionary.Select(pair => (pair.Key, pair.Value)), dictionary.Count, depth);
                break;
            case Enum:
                text.Append(value);
                break;
            case IFormattable formattable:
                text.Append(formattable.ToString(null, CultureInfo.InvariantCulture));
                break;
            case IEnumerable items:
                WriteList(text, items.Cast<object?>().ToArray(), depth);
                break;
            default:
                text.Append('[').Append(value.GetType().Name).Append(']');
                break;
        }
    }

    private static void WriteJson(StringBuilder text, JsonElement json, int depth)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                var properties = json.EnumerateObject().Select(property => (property.Name, (object?)property.Value)).ToArray();
                WriteObject(text, properties, properties.Length, depth);
                break;
            case JsonValueKind.Array:
                WriteList(text, json.EnumerateArray().Select(item => (object?)item).ToArray(), depth);
                break;
            case JsonValueKind.String:
                WriteString(text, json.GetString()!);
                break;
            case JsonValueKind.Number:
                text.Append(json.TryGetInt64(out var integer) ? integer.ToString(CultureInfo.InvariantCulture) : NumberText.Format(json.GetDouble()));
                break;
            case JsonValueKind.True:
                text.Append("true");
                break;
            case JsonValueKind.False:
                text.Append("false");
                break;
            case JsonValueKind.Null:
                text.Append("null");
                break;
            default:
                text.Append("undefined");
                break;
        }
    }

    private static void WriteObject(StringBuilder text, IEnumerable<(string Name, object? Value)> fields, int count, int depth)
    {
        if (count == 0)
        {
            text.Append("{}");
            return;
        }

        if (depth > MaxDepth)
        {
            text.Append("[Object]");
            return;
        }

        var separator = "{ ";
        foreach (var (name, value) in fields)
        {
            text.Append(separator).Append(name).Append(": ");
            Write(text, value, depth + 1);
            separator = ", ";
        }

        text.Append(" }");
    }

    private static void WriteList(StringBuilder text, object?[] items, int depth)
    {
        if (items.Length == 0)
        {
            text.Append("[]");
            return;
        }

        if (depth > MaxDepth)
        {
            text.Append("[Array]");
            return;
        }

        text.Append('[');
        for (var i = 0; i < Math.Min(items.Length, MaxItems); i++)
        {
            if (i > 0)
            {
                text.Append(", ");
            }

            Write(text, items[i], depth + 1);
        }

        var more = items.Length - MaxItems;
        if (more > 0)
        {
            text.Append(more == 1 ? ", ... 1 more item" : $", ... {more} more items");
        }

        text.Append(']');
    }

    private static void WriteString(StringBuilder text, string value) =>
        text.Append('"').Append(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value)).Append('"');
}
