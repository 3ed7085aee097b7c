using System.Text;
using System.Text.Json;

namespace Federation.Engine.Tests.Execution;

/// <summary>
/// Compares answers: data with the order of keys, errors as a set. Below a place that became null for an error the two may
/// report different errors (depth-first finds another one first than breadth-first), but both at least one.
/// </summary>
internal static class AnswerComparison
{
    public static string? Difference(JsonElement expected, JsonElement actual)
    {
        var hasData = expected.TryGetProperty("data", out var expectedData);
        if (hasData != actual.TryGetProperty("data", out var actualData) || (hasData && !IsSame(expectedData, actualData)))
        {
            return $"data: expected {Shorten(expected)}, actual {Shorten(actual)}";
        }

        var expectedErrors = Describe(expected, expectedData);
        var actualErrors = Describe(actual, expectedData);
        return expectedErrors == actualErrors ? null : $"errors: expected\n    {expectedErrors}\n  actual\n    {actualErrors}";
    }

    public static bool IsSame(JsonElement a, JsonElement b)
    {
        if (a.ValueKind != b.ValueKind)
        {
            return false;
        }

        return a.ValueKind switch
        {
            JsonValueKind.Object => IsSameText(a) is { } text
                ? text == b.ToString()
                : a.EnumerateObject().Select(p => p.Name).SequenceEqual(b.EnumerateObject().Select(p => p.Name))
                    && a.EnumerateObject().Zip(b.EnumerateObject()).All(p => IsSame(p.First.Value, p.Second.Value)),
            JsonValueKind.Array => a.GetArrayLength() == b.GetArrayLength()
                && a.EnumerateArray().Zip(b.EnumerateArray()).All(p => IsSame(p.First, p.Second)),
            JsonValueKind.Number => a.GetDouble().Equals(b.GetDouble()),
            _ => a.ToString() == b.ToString(),
        };
    }

    private static string? IsSameText(JsonElement json) =>
        json.TryGetProperty("$utf16", out var units) ? new string([.. units.EnumerateArray().Select(u => (char)u.GetInt32())]) : null;

    private static string Describe(JsonElement answer, JsonElement data)
    {
        if (!answer.TryGetProperty("errors", out var errors))
        {
            return "";
        }

        var lines = errors.EnumerateArray().Select(e => NulledPrefix(e, data) is { } prefix ? $"somewhere below {prefix}" : Line(e));
        return string.Join("\n    ", lines.Distinct().Order(StringComparer.Ordinal));
    }

    private static string Line(JsonElement error)
    {
        var text = new StringBuilder(Message(error.GetProperty("message").GetString()!));
        foreach (var name in (string[])["locations", "path"])
        {
            if (error.TryGetProperty(name, out var value))
            {
                text.Append(' ').Append(value.GetRawText().Replace(" ", "", StringComparison.Ordinal));
            }
        }

        if (error.TryGetProperty("extensions", out var extensions))
        {
            foreach (var entry in extensions.EnumerateObject().Where(e => e.Name is not ("code" or "errorId")))
            {
                text.Append(' ').Append(entry.Name).Append('=').Append(entry.Value.GetRawText());
            }
        }

        return text.ToString();
    }

    /// <summary>Leaves out hints at functions that only JavaScript's schemas have.</summary>
    private static string Message(string message)
    {
        var hint = message.IndexOf(" Either the \"", StringComparison.Ordinal);
        return hint < 0 ? message : message[..hint];
    }

    /// <summary>The place above the error's path that is null in the data; null when the path leads to a value.</summary>
    private static string? NulledPrefix(JsonElement error, JsonElement data)
    {
        if (!error.TryGetProperty("path", out var path) || data.ValueKind == JsonValueKind.Undefined)
        {
            return null;
        }

        var prefix = "data";
        var current = data;
        foreach (var segment in path.EnumerateArray())
        {
            if (current.ValueKind == JsonValueKind.Null)
            {
                return prefix;
            }

            prefix += "." + segment;
            current = segment.ValueKind == JsonValueKind.Number
                ? current[segment.GetInt32()]
                : current.TryGetProperty(segment.GetString()!, out var value) ? value : default;
            if (current.ValueKind == JsonValueKind.Undefined)
            {
                return null;
            }
        }

        return null;
    }

    private static string Shorten(JsonElement json)
    {
        var text = json.GetRawText();
        return text.Length > 1500 ? text[..1500] + "…" : text;
    }
}
