using System.Text.Json;
using System.Text.Json.Nodes;

namespace Federation.Conformance;

/// <summary>Reduces an introspection answer to what the schema's author wrote.</summary>
internal static class IntrospectionAnswer
{
    private static readonly string[] s_builtIn = ["Int", "Float", "String", "Boolean", "ID"];
    private static readonly string[] s_directives = ["skip", "include", "deprecated", "specifiedBy", "oneOf"];

    public static JsonElement UserPart(JsonElement schema)
    {
        var copy = JsonNode.Parse(schema.GetRawText())!.AsObject();
        Remove(copy["types"], name => name.StartsWith("__", StringComparison.Ordinal) || s_builtIn.Contains(name));
        Remove(copy["directives"], s_directives.Contains);

        // September 2025 has no deprecated directives; the oracle does.
        foreach (var directive in copy["directives"]?.AsArray() ?? [])
        {
            directive!.AsObject().Remove("isDeprecated");
            directive.AsObject().Remove("deprecationReason");
        }

        return JsonSerializer.SerializeToElement(copy);
    }

    /// <summary>The same as a text, with types and properties by name: graphql-js lists types in the order in which it finds them.</summary>
    public static string UserPartByName(JsonElement schema)
    {
        var copy = JsonNode.Parse(UserPart(schema).GetRawText())!.AsObject();
        copy["types"] = new JsonArray([.. copy["types"]!.AsArray().Select(Sorted).OrderBy(type => type!["name"]!.GetValue<string>(), StringComparer.Ordinal)]);
        return Sorted(copy)!.ToJsonString();
    }

    /// <summary>Leaves out the properties that another answer does not have at the same place.</summary>
    public static JsonElement KeepKeysOf(JsonElement other, JsonElement json) =>
        JsonSerializer.SerializeToElement(Keep(JsonNode.Parse(other.GetRawText()), JsonNode.Parse(json.GetRawText())));

    private static JsonNode? Sorted(JsonNode? json) => json switch
    {
        JsonObject map => new JsonObject(map.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Sorted(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => json?.DeepClone(),
    };

    private static JsonNode? Keep(JsonNode? other, JsonNode? json)
    {
        switch (json)
        {
            case JsonObject map when other is JsonObject otherMap:
                return new JsonObject(map.Where(p => otherMap.ContainsKey(p.Key)).Select(p => KeyValuePair.Create(p.Key, Keep(otherMap[p.Key], p.Value))));
            case JsonArray list when other is JsonArray otherList && list.Count == otherList.Count:
                return new JsonArray([.. list.Select((item, i) => Keep(otherList[i], item))]);
            default:
                return json?.DeepClone();
        }
    }

    private static void Remove(JsonNode? list, Func<string, bool> isBuiltIn)
    {
        foreach (var item in list?.AsArray().ToArray() ?? [])
        {
            if (isBuiltIn(item!["name"]!.GetValue<string>()))
            {
                list!.AsArray().Remove(item);
            }
        }
    }
}
