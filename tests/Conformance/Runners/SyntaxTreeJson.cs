using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Federation.Language;

namespace Federation.Conformance;

/// <summary>Builds syntax nodes from the JSON form of the corpus: kinds are class names, keys are property names.</summary>
internal static class SyntaxTreeJson
{
    public static SyntaxNode Read(JsonElement json)
    {
        var kind = json.GetProperty("kind").GetString()!;
        var type = typeof(SyntaxNode).Assembly.GetType($"Federation.Language.{kind}Node", throwOnError: true)!;
        var node = (SyntaxNode)RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties().Where(p => IsList(p.PropertyType)))
        {
            property.SetValue(node, Array.CreateInstance(property.PropertyType.GenericTypeArguments[0], 0));
        }

        foreach (var member in json.EnumerateObject().Where(m => m.Name != "kind"))
        {
            var property = type.GetProperty(char.ToUpperInvariant(member.Name[0]) + member.Name[1..])!;
            property.SetValue(node, ReadValue(member.Value, property));
        }

        return node;
    }

    private static bool IsList(Type type) => type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable));

    private static object? ReadValue(JsonElement json, PropertyInfo property) => json.ValueKind switch
    {
        JsonValueKind.Object => Read(json),
        JsonValueKind.Array => ReadList(json, property.PropertyType.GenericTypeArguments[0]),
        JsonValueKind.String when property.PropertyType.IsEnum => Enum.Parse(property.PropertyType, json.GetString()!, ignoreCase: true),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Null => null,
        _ => json.GetBoolean(),
    };

    private static Array ReadList(JsonElement json, Type itemType)
    {
        var items = json.EnumerateArray().Select(Read).ToArray();
        var list = Array.CreateInstance(itemType, items.Length);
        Array.Copy(items, list, items.Length);
        return list;
    }
}
