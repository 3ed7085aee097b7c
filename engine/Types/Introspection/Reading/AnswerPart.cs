using System.Text.Json;

namespace Federation.Types.Introspection;

/// <summary>A value of an introspection answer and the path to it; a value that is missing is undefined.</summary>
internal readonly record struct AnswerPart(JsonElement Json, InputPath? Path)
{
    public bool IsObject => Json.ValueKind == JsonValueKind.Object;

    public bool IsList => Json.ValueKind == JsonValueKind.Array;

    public bool IsTrue => Json.ValueKind == JsonValueKind.True;

    /// <summary>False for null as well as for nothing.</summary>
    public bool HasValue => Json.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>The text; null for every other kind of value.</summary>
    public string? Text => Json.ValueKind == JsonValueKind.String ? Json.GetString() : null;

    public AnswerPart Child(string name) =>
        new(IsObject && Json.TryGetProperty(name, out var child) ? child : default, new InputPath(Path, name));

    /// <summary>The items of a list; nothing for every other kind of value.</summary>
    public IEnumerable<AnswerPart> Items()
    {
        if (!IsList)
        {
            yield break;
        }

        var index = 0;
        foreach (var item in Json.EnumerateArray())
        {
            yield return new AnswerPart(item, new InputPath(Path, index++));
        }
    }
}
