using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Federation.EndToEnd.World;

/// <summary>What a server answered.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Text">The body.</param>
internal sealed partial record Answer(HttpStatusCode Status, string Text)
{
    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole body.</summary>
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Text);

    /// <summary>The member <c>data</c> of an answer without errors.</summary>
    public JsonElement Data
    {
        get
        {
            Assert.True(!Json.TryGetProperty("errors", out _) && Json.TryGetProperty("data", out _), Text);
            return Json.GetProperty("data");
        }
    }

    /// <summary>The member <c>data</c>, errors or not.</summary>
    public JsonElement PartialData => Json.GetProperty("data");

    /// <summary>The errors; fails when there are none.</summary>
    public IReadOnlyList<JsonElement> Errors
    {
        get
        {
            Assert.True(Json.TryGetProperty("errors", out var errors), Text);
            return [.. errors.EnumerateArray()];
        }
    }

    /// <summary>The body, indented for snapshots and diffs.</summary>
    public string Readable => JsonSerializer.Serialize(Json, s_readable);

    /// <summary>Fails unless these are all errors, in this order: message, code, path (its parts with dots between).</summary>
    public void HasErrors(params (string Message, string Code, string Path)[] expected) =>
        Assert.Equal(expected.Select(e => $"{e.Code} at {e.Path}: {e.Message}"), Errors.Select(e => $"{Place(e)}: {e.GetProperty("message").GetString()}"));

    /// <summary>The codes of the errors with their paths, in order.</summary>
    public IReadOnlyList<string> ErrorPlaces => [.. Errors.Select(Place)];

    /// <summary>
    /// The body without what must differ from server to server: the number that finds an error in one server's log, and with
    /// <paramref name="hideNew"/> also what was drawn anew: ids, share codes, the time by the clock.
    /// </summary>
    public string Comparable(bool hideNew = false)
    {
        var text = ErrorId().Replace(Text, "\"errorId\":\"…\"");
        return hideNew ? Drawn().Replace(text, "\"${name}\":\"…\"") : text;
    }

    /// <summary>Fails unless both servers answered the same bytes.</summary>
    public void Is(Answer expected, bool hideNew = false)
    {
        Assert.Equal(expected.Status, Status);
        var (mine, theirs) = (Comparable(hideNew), expected.Comparable(hideNew));
        if (mine != theirs)
        {
            Assert.Fail("The answers differ (- expected, + actual):\n"
                + TextDiff.Between(new Answer(Status, theirs).Readable, new Answer(Status, mine).Readable));
        }
    }

    private static string Place(JsonElement error)
    {
        var path = error.TryGetProperty("path", out var parts) ? string.Join('.', parts.EnumerateArray()) : "";
        return $"{error.GetProperty("extensions").GetProperty("code").GetString()} at {path}";
    }

    [GeneratedRegex("\"errorId\":\"[^\"]*\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ErrorId();

    [GeneratedRegex("\"(?<name>id|shareCode|acceptedAt)\":\"[^\"]*\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Drawn();
}
