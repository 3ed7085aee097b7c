using System.Globalization;
using System.Text.Json;
using System.Text;
using Federation.Execution;
using Federation.Server.Projection;
using Federation.Server.Sorting;

namespace Federation.Server.Filtering;

/// <summary>
/// What decides which rows are in a list, as text: all arguments of the field but those of the page and of the order. Equal for equal
/// arguments, whatever the order of the fields in them.
/// </summary>
internal static class FilterText
{
    public static string Of(IFieldContext context)
    {
        // Entities are looked up by key; there is no list that a cursor could be of.
        if (string.Equals(context.Selection.Field.Name, "_entities", StringComparison.Ordinal))
        {
            return "";
        }

        var text = new StringBuilder();
        foreach (var (name, value) in context.Arguments.OrderBy(static a => a.Key, StringComparer.Ordinal))
        {
            if (name is not ("first" or "after" or "last" or "before" or SortInputs.ArgumentName))
            {
                text.Append(name).Append(':');
                Write(value, text, depth: 0);
                text.Append(' ');
            }
        }

        return text.ToString();
    }

    private static void Write(object? value, StringBuilder text, int depth)
    {
        ProjectionDepth.Check(depth);
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> fields:
                text.Append('{');
                foreach (var (name, field) in fields.OrderBy(static f => f.Key, StringComparer.Ordinal))
                {
                    text.Append(name).Append(':');
                    Write(field, text, depth + 1);
                    text.Append(' ');
                }

                text.Append('}');
                break;
            case IReadOnlyList<object?> list:
                text.Append('[');
                foreach (var item in list)
                {
                    Write(item, text, depth + 1);
                    text.Append(' ');
                }

                text.Append(']');
                break;
            case string quoted:
                text.Append('"').Append(JsonEncodedText.Encode(quoted)).Append('"');
                break;
            case IFormattable number:
                text.Append(number.ToString(number is DateTimeOffset or DateOnly or TimeOnly ? "O" : null, CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(value ?? "null");
                break;
        }
    }
}
