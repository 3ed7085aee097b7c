using System.Text.Json;
using System.Text.Json.Nodes;

namespace Federation.Conformance.Incremental;

/// <summary>
/// Reads the payloads of one answer as a client does: it checks that every part is announced before it is delivered and over at the
/// end, and puts the answer together. Parts are told by path and label, because ids may differ.
/// </summary>
internal sealed class PayloadSequence
{
    private readonly Dictionary<string, Part> _open = new(StringComparer.Ordinal);
    private readonly HashSet<string> _usedIds = new(StringComparer.Ordinal);
    private readonly List<string> _events = [];
    private readonly JsonObject _answer = [];
    private readonly List<JsonElement> _errors = [];

    private PayloadSequence()
    {
    }

    /// <summary>The answer with all that was delivered.</summary>
    public JsonElement Data => JsonSerializer.SerializeToElement(_answer["data"]);

    /// <summary>The errors of all payloads.</summary>
    public IEnumerable<string> Errors => _errors.Select(Describe).Order(StringComparer.Ordinal);

    /// <summary>What was announced, delivered and completed, in an order that does not depend on time.</summary>
    public IEnumerable<string> Events => _events.Order(StringComparer.Ordinal);

    public static PayloadSequence Read(IReadOnlyList<JsonElement> payloads)
    {
        var sequence = new PayloadSequence();
        for (var i = 0; i < payloads.Count; i++)
        {
            sequence.Add(payloads[i], isFirst: i == 0, isLast: i == payloads.Count - 1);
        }

        Check(sequence._open.Count == 0, "A part is announced and never over.");
        return sequence;
    }

    private void Add(JsonElement payload, bool isFirst, bool isLast)
    {
        if (isFirst)
        {
            _answer["data"] = payload.TryGetProperty("data", out var data) ? JsonSerializer.SerializeToNode(data) : null;
            _events.Add($"first {Text(payload, "data")} {ErrorsIn(_answer["data"], payload, depth: 0)}");
        }

        _errors.AddRange(Items(payload, "errors"));
        foreach (var pending in Items(payload, "pending"))
        {
            Announce(pending);
        }

        foreach (var entry in Items(payload, "incremental"))
        {
            Deliver(entry);
        }

        foreach (var pending in Items(payload, "pending"))
        {
            Check(Find(pending.GetProperty("path")) is not null, $"The part {pending} is announced before its place is there.");
        }

        foreach (var completed in Items(payload, "completed"))
        {
            Complete(completed);
        }

        var hasNext = payload.TryGetProperty("hasNext", out var next) && next.GetBoolean();
        Check(hasNext == !isLast, "hasNext does not say whether a payload follows.");
        Check(hasNext || _open.Count == 0, "The last payload leaves a part open.");
    }

    private void Announce(JsonElement pending)
    {
        var id = pending.GetProperty("id").GetString()!;
        Check(_usedIds.Add(id), $"The id {id} is used twice.");
        var path = pending.GetProperty("path");
        _open.Add(id, new Part($"{(pending.TryGetProperty("label", out var label) ? label.GetString() : "")}@{CanonicalJson.Of(path)}", path));
    }

    private void Deliver(JsonElement entry)
    {
        Check(_open.TryGetValue(entry.GetProperty("id").GetString()!, out var part), "Something is delivered for a part that is not open.");
        _errors.AddRange(Items(entry, "errors"));
        if (entry.TryGetProperty("items", out var items))
        {
            var list = Find(part!.Path)!.AsArray();
            foreach (var item in items.EnumerateArray())
            {
                list.Add(JsonSerializer.SerializeToNode(item));
                part.Items.Add(CanonicalJson.Of(item));
            }

            part.Errors.Add(ErrorsIn(list, entry, part.Path.GetArrayLength()));
            return;
        }

        var place = Find(part!.Path)!;
        foreach (var segment in Items(entry, "subPath"))
        {
            place = Step(place, segment)!;
        }

        Merge(place.AsObject(), entry.GetProperty("data"));
        // What fragments share comes with the first of them that is complete, which is a matter of time: only the place counts.
        var path = string.Join('.', part.Path.EnumerateArray().Concat(Items(entry, "subPath")));
        _events.Add($"data {path} {Text(entry, "data")} {ErrorsIn(place, entry, part.Path.GetArrayLength() + Items(entry, "subPath").Length)}");
    }

    private void Complete(JsonElement completed)
    {
        Check(_open.Remove(completed.GetProperty("id").GetString()!, out var part), "A part is completed that is not open.");
        _errors.AddRange(Items(completed, "errors"));

        // As above: all of a part that failed is below the place that became null.
        var failed = Items(completed, "errors").Length > 0 ? "failed" : "";
        // Whether a list that has just ended is announced at all is a matter of looking ahead, and a fragment all of which came with
        // others one of time.
        if (part!.Items.Count > 0 || failed.Length > 0)
        {
            _events.Add($"over {part.Name} [{string.Join(", ", part.Items)}] {string.Join(' ', part.Errors.Order(StringComparer.Ordinal))} {failed}");
        }
    }

    private static void Merge(JsonObject target, JsonElement data)
    {
        foreach (var property in data.EnumerateObject())
        {
            Check(!target.ContainsKey(property.Name), $"'{property.Name}' is delivered twice.");
            target.Add(property.Name, JsonSerializer.SerializeToNode(property.Value));
        }
    }

    private JsonNode? Find(JsonElement path)
    {
        var node = _answer["data"];
        foreach (var segment in path.EnumerateArray())
        {
            node = node is null ? null : Step(node, segment);
        }

        return node;
    }

    private static JsonNode? Step(JsonNode node, JsonElement segment) =>
        segment.ValueKind == JsonValueKind.Number ? node[segment.GetInt32()] : node[segment.GetString()!];

    private static JsonElement[] Items(JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? CanonicalJson.Of(value) : "";

    /// <summary>Below a place that became null, the order of execution decides which errors are found first.</summary>
    private static string ErrorsIn(JsonNode? place, JsonElement payload, int depth)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var error in Items(payload, "errors"))
        {
            var path = Items(error, "path");
            var node = place;
            var known = depth;
            while (node is not null && known < path.Length)
            {
                node = Step(node, path[known++]);
            }

            lines.Add(known == path.Length ? Describe(error) : $"somewhere below {string.Join('.', path[..known])}");
        }

        return string.Join(' ', lines);
    }

    private static string Describe(JsonElement error) =>
        $"{error.GetProperty("message").GetString()} {Text(error, "path")} {Text(error, "locations")}";

    private static void Check(bool condition, string problem)
    {
        if (!condition)
        {
            throw new InvalidOperationException(problem);
        }
    }

    private sealed record Part(string Name, JsonElement Path)
    {
        public List<string> Items { get; } = [];

        public List<string> Errors { get; } = [];
    }
}
