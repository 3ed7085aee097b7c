using System.Text;
using System.Text.Json;

namespace Federation.Conformance;

/// <summary>
/// An answer as text to compare: data with the order of its keys, errors as a set. Below a place that became null for an
/// error the two may report different errors (depth first finds another one first than breadth first,
/// https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors), but both at least one.
/// </summary>
internal static class ExecutionAnswer
{
    public static Mismatch? Compare(JsonElement expected, JsonElement actual)
    {
        var (wanted, given) = (Describe(expected), Describe(actual));
        return wanted == given ? null : new Mismatch(wanted, given);
    }

    private static string Describe(JsonElement answer)
    {
        var hasData = answer.TryGetProperty("data", out var data);
        var text = new StringBuilder("data: ").Append(hasData ? CanonicalJson.Of(data) : "none");
        if (answer.TryGetProperty("errors", out var errors))
        {
            text.Append("\nerrors:");
            var lines = errors.EnumerateArray().Select(error => NulledPlace(error, data) is { } place ? $"somewhere below {place}" : Line(error));
            foreach (var line in lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                text.Append("\n  ").Append(line);
            }
        }

        return text.ToString();
    }

    private static string Line(JsonElement error)
    {
        var text = new StringBuilder(RecordedErrors.Describe(error));
        if (error.TryGetProperty("path", out var path))
        {
            text.Append(" at ").AppendJoin('.', path.EnumerateArray());
        }

        if (error.TryGetProperty("extensions", out var extensions))
        {
            // The code and the id are ours: the oracle's errors have none.
            foreach (var entry in extensions.EnumerateObject().Where(entry => entry.Name is not ("code" or "errorId")))
            {
                text.Append(' ').Append(entry.Name).Append('=').Append(CanonicalJson.Of(entry.Value));
            }
        }

        return text.ToString();
    }

    /// <summary>The place above the error's path that is null in the data; null when the path leads to a value.</summary>
    private static string? NulledPlace(JsonElement error, JsonElement data)
    {
        if (!error.TryGetProperty("path", out var path) || data.ValueKind == JsonValueKind.Undefined)
        {
            return null;
        }

        var place = "data";
        var current = data;
        foreach (var segment in path.EnumerateArray())
        {
            if (current.ValueKind == JsonValueKind.Null)
            {
                return place;
            }

            place += "." + segment;
            current = segment.ValueKind == JsonValueKind.Number ? current[segment.GetInt32()] : current.GetProperty(segment.GetString()!);
        }

        return null;
    }
}
