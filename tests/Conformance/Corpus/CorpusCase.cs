using System.Text.Json;

namespace Federation.Conformance;

/// <summary>One line of the corpus.</summary>
internal readonly record struct CorpusCase(JsonElement Json)
{
    /// <summary>Stable: a hash of the inputs.</summary>
    public string Id => Text("id");

    /// <summary>The function that answered, where the file has several.</summary>
    public string Function => Text("fn");

    /// <summary>The recorded answer, then those of other versions of the oracle. Each of them is right.</summary>
    public IEnumerable<JsonElement> Answers => Json.TryGetProperty("differs", out var differs)
        ? [Json, .. differs.EnumerateObject().Select(version => version.Value)]
        : [Json];

    public string Text(string property) => Json.GetProperty(property).GetString()!;

    public JsonElement? Find(string property) => Json.TryGetProperty(property, out var value) ? value : null;

    /// <summary>True when the property is there and true.</summary>
    public bool Is(string property) => Find(property) is { ValueKind: JsonValueKind.True };

    /// <summary>A member of the property "options"; null when there is none.</summary>
    public JsonElement? Option(string name) =>
        Json.TryGetProperty("options", out var options) && options.TryGetProperty(name, out var value) ? value : null;
}
