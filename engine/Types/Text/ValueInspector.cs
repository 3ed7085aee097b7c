using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Federation.Types;

/// <summary>
/// Prints a runtime or JSON value for messages: <c>{ a: 1, b: ["x"] }</c>. Deep and long values are cut short
/// (<c>[Object]</c>, <c>... 3 more items</c>, <c>...</c>), so that a message stays readable and costs little, whatever the value.
/// </summary>
public static class ValueInspector
{
    private const int MaxDepth = 2;
    private const int MaxItems = 10;
    private const int MaxCharacters = 1_000;

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
                WriteObject(text, dictionary.Select(pair => (pair.Key, pair.Value)), depth);
                break;
            case Enum:
                text.Append(value);
                break;
            case IFormattable formattable:
                text.Append(formattable.ToString(null, CultureInfo.InvariantCulture));
                break;
            case IEnumerable items:
                var list = items.Cast<object?>().ToArray();
                WriteList(text, list, list.Length, depth);
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
                WriteObject(text, json.EnumerateObject().Select(property => (property.Name, (object?)property.Value)), depth);
                break;
            case JsonValueKind.Array:
                WriteList(text, json.EnumerateArray().Select(item => (object?)item), json.GetArrayLength(), depth);
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

    private static void WriteObject(StringBuilder text, IEnumerable<(string Name, object? Value)> fields, int depth)
    {
        var count = 0;
        foreach (var (name, value) in fields)
        {
            if (depth > MaxDepth)
            {
                text.Append("[Object]");
                return;
            }

            text.Append(count++ == 0 ? "{ " : ", ");
            if (text.Length > MaxCharacters)
            {
                text.Append("...");
                break;
            }

            text.Append(name.AsSpan(0, Math.Min(name.Length, MaxCharacters))).Append(": ");
            Write(text, value, depth + 1);
        }

        text.Append(count == 0 ? "{}" : " }");
    }

    private static void WriteList(StringBuilder text, IEnumerable<object?> items, int count, int depth)
    {
        if (count == 0)
        {
            text.Append("[]");
            return;
        }

        if (depth > MaxDepth)
        {
            text.Append("[Array]");
            return;
        }

        var separator = "[";
        foreach (var item in items.Take(MaxItems))
        {
            text.Append(separator);
            Write(text, item, depth + 1);
            separator = ", ";
        }

        var more = count - MaxItems;
        if (more > 0)
        {
            text.Append(more == 1 ? ", ... 1 more item" : $", ... {more} more items");
        }

        text.Append(']');
    }

    private static void WriteString(StringBuilder text, string value)
    {
        var isShort = value.Length <= MaxCharacters;
        text.Append('"').Append(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(isShort ? value : value[..MaxCharacters]));
        text.Append(isShort ? "\"" : "...\"");
    }
}
