using System.Collections;
using System.Text.Json;

namespace Federation.Execution;

/// <summary>Reads a field that has no resolver from its parent, by name.</summary>
internal static class DefaultFieldResolver
{
    public static PureFieldResolver For(string field) => new(parent => Get(parent, field));

    public static object? Get(object parent, string name) => parent switch
    {
        IReadOnlyDictionary<string, object?> map => map.TryGetValue(name, out var value) ? value : null,
        JsonElement { ValueKind: JsonValueKind.Object } json => json.TryGetProperty(name, out var value) ? value : null,
        JsonElement or IConvertible or IEnumerable => null, // a leaf or a list has no fields
        _ => throw new InvalidOperationException($"There is no resolver for the field \"{name}\" of {parent.GetType()}."),
    };
}
