using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Xunit;

namespace Federation.Subgraphs.Tests.Doubles;

/// <summary>What a subgraph answered over HTTP.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Text">The body.</param>
/// <param name="Statements">The SQL that ran meanwhile, in order.</param>
public sealed record Answer(HttpStatusCode Status, string Text, IReadOnlyList<string> Statements)
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

    /// <summary>Fails unless the body is this JSON, however it is laid out.</summary>
    public void Is(string json) => Assert.Equal(Readable(JsonSerializer.Deserialize<JsonElement>(json)), Readable(Json));

    /// <summary>Fails unless <c>data</c> is this value and there is no error.</summary>
    public void HasData(object data) => Is(JsonSerializer.Serialize(new { data }));

    /// <summary>Fails unless these are all errors: message, code and path (with blanks between its parts).</summary>
    public void HasErrors(params (string Message, string Code, string Path)[] errors)
    {
        Assert.True(Json.TryGetProperty("errors", out var found), Text);
        Assert.Equal(errors, found.EnumerateArray().Select(e => (
            e.GetProperty("message").GetString()!,
            e.GetProperty("extensions").GetProperty("code").GetString()!,
            e.TryGetProperty("path", out var path) ? string.Join(' ', path.EnumerateArray()) : "")));
    }

    private static string Readable(JsonElement json) => JsonSerializer.Serialize(json, s_readable);
}
