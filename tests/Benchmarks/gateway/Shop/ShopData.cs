using System.Text.Json;

namespace Federation.Shop;

/// <summary>The data of the scenario; an object has the fields of all subgraphs.</summary>
internal sealed record ShopData(
    IReadOnlyList<IReadOnlyDictionary<string, object?>> Users,
    IReadOnlyList<IReadOnlyDictionary<string, object?>> Products,
    IReadOnlyList<IReadOnlyDictionary<string, object?>> Reviews)
{
    public static ShopData Read(string path)
    {
        var root = JsonElement.Parse(File.ReadAllBytes(path));
        return new ShopData(List(root, "users", "User"), List(root, "products", "Product"), List(root, "reviews", "Review"));
    }

    /// <summary>The object that a representation means; null when there is none.</summary>
    public IReadOnlyDictionary<string, object?>? Find(JsonElement representation)
    {
        var (all, key) = representation.GetProperty("__typename").GetString() switch
        {
            "User" => (Users, "id"),
            "Product" => (Products, "upc"),
            _ => (Reviews, "id"),
        };
        return Find(all, key, representation.GetProperty(key).GetString());
    }

    public static IReadOnlyDictionary<string, object?>? Find(IEnumerable<IReadOnlyDictionary<string, object?>> all, string key, string? value) =>
        all.FirstOrDefault(one => (string?)one[key] == value);

    private static IReadOnlyDictionary<string, object?>[] List(JsonElement root, string name, string type) =>
        [.. root.GetProperty(name).EnumerateArray().Select(one => Object(one, type))];

    private static Dictionary<string, object?> Object(JsonElement one, string type)
    {
        var fields = one.EnumerateObject().ToDictionary(f => f.Name, f => Value(f.Value), StringComparer.Ordinal);
        fields["__typename"] = type;
        return fields;
    }

    private static object? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetInt32(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
