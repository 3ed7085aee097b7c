using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Federation.Conformance.Incremental;

/// <summary>
/// Makes queries full of @defer and @stream, with data for them. The same fields are selected again and again inside and outside of
/// fragments, because what several fragments share is where delivery is hard.
/// </summary>
/// <param name="seed">The same seed makes the same case.</param>
/// <param name="nullsPerHundred">How many values are null, also where they must not be.</param>
internal sealed class IncrementalCaseGenerator(int seed, int nullsPerHundred)
{
    private static readonly Dictionary<string, (string Name, string? Type, bool IsList)[]> s_fields = new(StringComparer.Ordinal)
    {
        ["Query"] = [("number", null, false), ("car", "Car", false), ("cars", "Car", true), ("dealer", "Dealer", false), ("showroom", "Car", true)],
        ["Car"] =
        [
            ("id", null, false), ("name", null, false), ("price", null, false), ("dealer", "Dealer", false),
            ("parts", "Part", true), ("tags", null, true), ("twins", "Car", true),
        ],
        ["Dealer"] = [("city", null, false), ("phone", null, false), ("boss", "Person", false), ("cars", "Car", true)],
        ["Person"] = [("name", null, false), ("assistant", "Person", false)],
        ["Part"] = [("code", null, false), ("maker", "Dealer", false), ("sizes", null, true)],
    };

#pragma warning disable CA5394 // A seed must give the same case again.
    private readonly Random _random = new(seed);
    private int _labels;

    public IncrementalCase Make()
    {
        var query = new StringBuilder();
        Selections(query, "Query", depth: 0);
        return new IncrementalCase(query.ToString(), JsonSerializer.SerializeToElement(Object("Query", depth: 0)));
    }

    private void Selections(StringBuilder query, string type, int depth)
    {
        query.Append("{ ");
        for (var count = 1 + _random.Next(4); count > 0; count--)
        {
            if (_random.Next(3) == 0 && depth < 5)
            {
                query.Append("... ").Append(_random.Next(4) == 0 ? "" : Defer());
                Selections(query, type, depth + 1);
            }
            else
            {
                Field(query, type, depth);
            }
        }

        query.Append("} ");
    }

    private void Field(StringBuilder query, string type, int depth)
    {
        var candidates = s_fields[type].Where(f => f.Type is null || depth < 4).ToArray();
        var (name, child, isList) = candidates[_random.Next(candidates.Length)];
        if (isList && _random.Next(3) == 0)
        {
            // Streamed fields cannot be merged with others, so each has a name of its own.
            query.Append($"s{_labels++}: {name} @stream(initialCount: {_random.Next(3)}, label: \"s{_labels}\") ");
        }
        else
        {
            query.Append(name).Append(' ');
        }

        if (child is not null)
        {
            Selections(query, child, depth + 1);
        }
    }

    private string Defer() => $"@defer(label: \"d{_labels++}\") ";

    private JsonNode? Object(string type, int depth)
    {
        var result = new JsonObject();
        foreach (var (name, child, isList) in s_fields[type])
        {
            result[name] = isList ? List(name, child, depth) : Value(name, child, depth);
        }

        return result;
    }

    private JsonNode? List(string name, string? type, int depth)
    {
        if (_random.Next(100) < nullsPerHundred)
        {
            return null;
        }

        var list = new JsonArray();
        for (var count = _random.Next(4); count > 0; count--)
        {
            list.Add(Value(name, type, depth));
        }

        return list;
    }

    private JsonNode? Value(string name, string? type, int depth)
    {
        if (_random.Next(100) < nullsPerHundred || (type is not null && depth > 5))
        {
            return null;
        }

        return type is not null
            ? Object(type, depth + 1)
            : name is "id" or "price" or "sizes" or "number" ? _random.Next(1000) : $"{name} {_random.Next(1000)}";
    }
#pragma warning restore CA5394
}
