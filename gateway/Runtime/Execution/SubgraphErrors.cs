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
    private readonly List<GraphQLError> _errors = [];

    private string Subgraph => run.Fetch.Fetch.Source.Name;

    /// <summary>The errors of a GraphQL answer.</summary>
    public IReadOnlyList<GraphQLError> FromAnswer(JsonElement errors)
    {
        foreach (var error in errors.EnumerateArray().Take(options.MaxErrorsPerAnswer))
        {
            var path = error.ValueKind == JsonValueKind.Object && error.TryGetProperty("path"u8, out var json) ? ReadPath(json) : null;
            foreach (var place in Resolve(path).Take(options.MaxErrorsPerAnswer - _errors.Count))
            {
                Mark(place);
                Add(error, [.. place.Prefix, .. place.Below]);
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
        for (var i = 0; i < part.Objects.Length; i++)
        {
            var found = part.Objects[i];
            if (found.Representation == index)
            {
                yield return new Place(found.Block, part.Part.Targets[found.Target].Layout, below, store.PathOf(found.Block, plan.Layout));
            }
        }
    }

    private IEnumerable<Place> WholePart(PartRun part)
    {
        if (part.Objects.IsEmpty)
        {
            return [];
        }

        foreach (var field in part.Part.Selection.Types.SelectMany(t => t.Fields))
        {
            MarkFailed(part, field.Key);
        }

        return [new Place(-1, plan.Layout, [], store.PathOf(part.Objects[0].Block, plan.Layout))];
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
        try
        {
            using var draft = new Utf8JsonWriter(Stream.Null);
            draft.WriteStartObject();
            extension.WriteTo(draft);
            return extension.Name != "code" && (options.IncludeSubgraphErrorDetails || options.ForwardedErrorExtensions.Contains(extension.Name));
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

    /// <summary>Where an error belongs: the object it starts from (-1 when it is marked already), the path below it, and the path to it.</summary>
    private readonly record struct Place(int Block, AnswerLayout Layout, IReadOnlyList<object> Below, object[] Prefix);
}
