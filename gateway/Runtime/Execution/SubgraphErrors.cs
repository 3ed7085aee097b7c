using System.Text.Json;
using Federation.Language;
using Federation.Planning.Plans;
using Federation.Runtime.Answers;
using Federation.Runtime.Compilation;

namespace Federation.Runtime.Execution;

/// <summary>
/// Turns what went wrong in a fetch into errors of the client's answer: at the paths that the client knows, for every object
/// that is concerned. The values concerned are marked, so that no null passes on as a requirement.
/// </summary>
internal sealed class SubgraphErrors(FetchRun run, AnswerStore store, CompiledPlan plan, GatewayExecutorOptions options)
{
    // So much work no honest answer makes; one that does is not looked at more closely.
    private const int MaxMarks = 1_000_000;

    private readonly List<GraphQLError> _errors = [];
    private readonly Dictionary<PartRun, ObjectsOfPart> _objects = [];
    private readonly HashSet<PartRun> _failed = [];

    private string Subgraph => run.Fetch.Fetch.Source.Name;

    /// <summary>The errors of a GraphQL answer.</summary>
    public IReadOnlyList<GraphQLError> FromAnswer(JsonElement errors)
    {
        // Errors beyond the limit are not passed on, but what they explain is marked all the same: each path once.
        var marked = new HashSet<string>(StringComparer.Ordinal);
        var marks = 0;
        foreach (var error in errors.EnumerateArray())
        {
            var isShown = _errors.Count < options.MaxErrorsPerAnswer;
            var json = error.ValueKind == JsonValueKind.Object && error.TryGetProperty("path"u8, out var value) ? value : default;
            if (!isShown && !marked.Add(json.ValueKind == JsonValueKind.Array ? json.GetRawText() : ""))
            {
                continue;
            }

            foreach (var place in Resolve(json.ValueKind == JsonValueKind.Array ? ReadPath(json) : null))
            {
                Mark(place);
                marks++;
                if (_errors.Count < options.MaxErrorsPerAnswer)
                {
                    Add(error, [.. store.PathOf(place.Start, plan.Layout), .. place.Below]);
                }
            }

            if (marks > MaxMarks)
            {
                Array.ForEach(run.Parts, p => WholePart(p));
                break;
            }
        }

        return _errors;
    }

    /// <summary>The errors for a subgraph that gave no answer: one for each field that the client misses, at the first object that misses it.</summary>
    public IReadOnlyList<GraphQLError> FromFailure(string reason)
    {
        foreach (var part in run.Parts)
        {
            Fail(part, reason);
        }

        return _errors;
    }

    private void Fail(PartRun part, string reason)
    {
        if (part.Objects.IsEmpty)
        {
            return;
        }

        var count = _errors.Count;
        var first = store.PathOf(part.Objects[0].Block, plan.Layout);
        foreach (var field in part.Part.Selection.Types.SelectMany(t => t.Fields))
        {
            MarkFailed(part, field.Key);
            object[] path = [.. first, field.Key];
            if (ClientPaths.Cut(plan.Plan.Shape.Root, path).Count == path.Length)
            {
                _errors.Add(Unavailable(reason, path));
            }
        }

        if (_errors.Count == count)
        {
            // Only the gateway itself needed these fields; what depends on them is missing below the object.
            _errors.Add(Unavailable(reason, first));
        }
    }

    private GraphQLError Unavailable(string reason, IEnumerable<object> path) => new(
        $"Subgraph \"{Subgraph}\" is unavailable: {reason}.",
        RuntimeErrorCodes.SubgraphUnavailable,
        path: ClientPaths.Cut(plan.Plan.Shape.Root, path),
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["subgraph"] = Subgraph });

    private void Add(JsonElement error, IReadOnlyList<object> path)
    {
        string? message = null, code = null;
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (error.ValueKind == JsonValueKind.Object)
        {
            message = TextOf(error, "message"u8);
            if (error.TryGetProperty("extensions"u8, out var json) && json.ValueKind == JsonValueKind.Object)
            {
                code = TextOf(json, "code"u8);
                foreach (var property in json.EnumerateObject().Where(IsForwarded))
                {
                    extensions[property.Name] = property.Value;
                }
            }
        }

        extensions["subgraph"] = Subgraph;
        var cut = ClientPaths.Cut(plan.Plan.Shape.Root, path);
        _errors.Add(new GraphQLError(
            message ?? $"Subgraph \"{Subgraph}\" answered with an error.",
            code ?? RuntimeErrorCodes.DownstreamServiceError,
            path: cut.Count == 0 ? null : cut,
            extensions: extensions));
    }

    private IEnumerable<Place> Resolve(List<object>? path)
    {
        if (run.Fetch.IsRoot)
        {
            var selection = run.Parts[0].Part.Selection;
            var fields = selection.Types.SelectMany(t => t.Fields).ToList();
            return PlacesOf(run.Parts[0], index: 0, path is null ? (fields.Count == 1 ? [fields[0].Key] : []) : KeysOf(selection, path));
        }

        if (path is [string alias, ..] && Array.Find(run.Parts, p => p.Part.Batch!.Alias == alias) is { } part)
        {
            return path is [_, int index, ..] ? PlacesOf(part, index, KeysOf(part.Part.Selection, path[2..])) : WholePart(part);
        }

        // Without a usable path the whole fetch is concerned.
        return Array.Find(run.Parts, p => !p.Objects.IsEmpty) is { } first ? WholePart(first) : [];
    }

    private IEnumerable<Place> PlacesOf(PartRun part, int index, List<object> below)
    {
        if (!_objects.TryGetValue(part, out var objects))
        {
            _objects[part] = objects = new ObjectsOfPart(part);
        }

        foreach (var i in objects.Of(index))
        {
            var found = part.Objects[i];
            yield return new Place(found.Block, found.Block, part.Part.Targets[found.Target].Layout, below);
        }
    }

    private IEnumerable<Place> WholePart(PartRun part)
    {
        if (part.Objects.IsEmpty)
        {
            return [];
        }

        if (_failed.Add(part))
        {
            foreach (var field in part.Part.Selection.Types.SelectMany(t => t.Fields))
            {
                MarkFailed(part, field.Key);
            }
        }

        return [new Place(part.Objects[0].Block, -1, plan.Layout, [])];
    }

    /// <summary>A path of the subgraph's answer in the keys of the merged answer.</summary>
    private static List<object> KeysOf(FetchSelection selection, List<object> path)
    {
        var keys = new List<object>(path.Count);
        FetchSelection? at = selection;
        foreach (var segment in path)
        {
            var field = segment is string alias ? at?.Types.SelectMany(t => t.Fields).FirstOrDefault(f => f.Alias == alias) : null;
            keys.Add(field?.Key ?? segment);
            at = segment is string ? field?.Child : at;
        }

        return keys;
    }

    private void MarkFailed(PartRun part, string key)
    {
        foreach (var found in part.Objects)
        {
            if (part.Part.Targets[found.Target].Layout.TryFind(key, out var slot))
            {
                store[found.Block + 1 + slot].Flags |= SlotFlags.Failed;
            }
        }
    }

    /// <summary>Marks the value at a place when there is none; a list or object there says itself what it lacks.</summary>
    private void Mark(Place place)
    {
        var (block, layout, isList) = (place.Block, place.Layout, false);
        foreach (var segment in block < 0 ? [] : place.Below)
        {
            var ordinal = -1;
            if (segment is string key && !isList)
            {
                ordinal = layout.TryFind(key, out var found) ? found : -1;
            }
            else if (segment is int index && isList && index < store[block].Extra)
            {
                ordinal = index;
            }

            if (ordinal < 0)
            {
                return;
            }

            ref var value = ref store[block + 1 + ordinal];
            if (value.Kind is not (SlotKind.Object or SlotKind.Array))
            {
                value.Flags |= isList ? SlotFlags.None : SlotFlags.Failed;
                return;
            }

            layout = isList ? layout : layout.ChildAt(ordinal);
            isList = value.Kind == SlotKind.Array;
            block = value.Start;
        }
    }

    private static List<object>? ReadPath(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() > 256)
        {
            return null;
        }

        var path = new List<object>();
        foreach (var segment in json.EnumerateArray())
        {
            if (segment.ValueKind == JsonValueKind.String && ReadText(segment) is { } key)
            {
                path.Add(key);
            }
            else if (segment.ValueKind == JsonValueKind.Number && segment.TryGetInt32(out var index))
            {
                path.Add(index);
            }
            else
            {
                return null;
            }
        }

        return path.Count == 0 ? null : path;
    }

    private static string? TextOf(JsonElement json, ReadOnlySpan<byte> name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? ReadText(value) : null;

    /// <summary>Whether clients see an extension; one whose escapes make no text is seen by nobody.</summary>
    private bool IsForwarded(JsonProperty extension)
    {
        if (extension.Name == "code" || !(options.IncludeSubgraphErrorDetails || options.ForwardedErrorExtensions.Contains(extension.Name)))
        {
            return false;
        }

        try
        {
            using var draft = new Utf8JsonWriter(Stream.Null);
            draft.WriteStartObject();
            extension.WriteTo(draft);
            return true;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>A string of JSON; null when its escapes make no text.</summary>
    private static string? ReadText(JsonElement json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Where an error belongs: the object it starts from, whose values are to be marked (-1 when they are already), and the path below it.</summary>
    private readonly record struct Place(int Start, int Block, AnswerLayout Layout, IReadOnlyList<object> Below);
}
