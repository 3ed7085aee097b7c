using System.Text.Json;

namespace Federation.Types;

/// <summary>
/// The properties of a JSON object by name. An object looks through all of them each time, so that many look-ups among many
/// properties would take quadratic time: those go through a dictionary.
/// </summary>
internal readonly struct JsonProperties
{
    private const int MostSteps = 4_096;

    private readonly JsonElement _json;
    private readonly Dictionary<string, JsonElement>? _byName;

    /// <param name="json">The object; anything else has no properties.</param>
    /// <param name="lookUps">How often it will be asked.</param>
    public JsonProperties(JsonElement? json, int lookUps)
    {
        if (json is not { ValueKind: JsonValueKind.Object } value)
        {
            return;
        }

        _json = value;
        if ((long)value.GetPropertyCount() * lookUps > MostSteps)
        {
            _byName = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            foreach (var property in value.EnumerateObject())
            {
                _byName[property.Name] = property.Value;
            }
        }
    }

    public bool TryGet(string name, out JsonElement value)
    {
        value = default;
        return _byName?.TryGetValue(name, out value)
            ?? (_json.ValueKind == JsonValueKind.Object && _json.TryGetProperty(name, out value));
    }
}
