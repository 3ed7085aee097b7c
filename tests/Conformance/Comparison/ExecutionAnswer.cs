using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Federation.Conformance;

/// <summary>
/// An answer as text to compare: data with the order of its keys, errors as a set. Where that differs, the mismatch says whether
/// only errors below places that became null do: depth first finds another one first there than breadth first, and one is enough
/// (https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors).
/// </summary>
internal static class ExecutionAnswer
{
    public static Mismatch? Compare(JsonElement expected, JsonElement actual)
    {
        var (wanted, given) = (Describe(expected, Line), Describe(actual, Line));
        return wanted == given
            ? null
            : new Mismatch(wanted, given) { IsBelowNull = Describe(expected, PlaceOrLine) == Describe(actual, PlaceOrLine) };
    }

    /// <summary>True when a response path leads below a place that is null in the data of an answer.</summary>
    public static bool IsBelowNull(JsonElement answer, string path) =>
        answer.TryGetProperty("data", out var data) && NulledPlace(path.Split('.'), data) is not null;

    private static string Describe(JsonElement answer, Func<JsonElement, JsonElement, string> describeError)
    {
        var hasData = answer.TryGetProperty("data", out var data);
        var text = new StringBuilder("data: ").Append(hasData ? CanonicalJson.Of(data) : "none");
        if (answer.TryGetProperty("errors", out var errors))
        {
            text.Append("\nerrors:");
            var lines = errors.EnumerateArray().Select(error => describeError(error, data));
            foreach (var line in lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                text.Append("\n  ").Append(line);
            }
        }

        return text.ToString();
    }

    private static string PlaceOrLine(JsonElement error, JsonElement data) =>
        error.TryGetProperty("path", out var path) && NulledPlace([.. path.EnumerateArray().Select(segment => segment.ToString())], data) is { } place
            ? $"somewhere below {place}"
            : Line(error, data);

    private static string Line(JsonElement error, JsonElement data)
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

    /// <summary>The place above the end of a path that is null in the data; null when the path leads to a value.</summary>
    private static string? NulledPlace(string[] path, JsonElement data)
    {
        if (data.ValueKind == JsonValueKind.Undefined)
        {
            return null;
        }

        var place = "data";
        var current = data;
        foreach (var segment in path)
        {
            if (current.ValueKind == JsonValueKind.Null)
            {
                return place;
            }

            place += "." + segment;
            current = current.ValueKind == JsonValueKind.Array
                ? current[int.Parse(segment, CultureInfo.InvariantCulture)]
                : current.GetProperty(segment);
        }

        return null;
    }
}
