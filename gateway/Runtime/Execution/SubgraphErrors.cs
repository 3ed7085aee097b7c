using System.Text.Json;
using Federation.Language;
using Federation.Planning.Plans;
using Federation.Planning.Shapes;
using Federation.Runtime.Answers;

namespace Federation.Runtime.Execution;

/// <summary>
/// Turns what went wrong in a fetch into errors of the client's answer: at the paths that the client knows, for every object
/// that is concerned. The values concerned are marked, so that no null passes on as a requirement.
/// </summary>
internal sealed class SubgraphErrors(Fetch fetch, FetchInput input, AnswerObject root, Shape shape, GatewayExecutorOptions options)
{
    private readonly List<GraphQLError> _errors = [];

    /// <summary>The errors of a GraphQL answer.</summary>
    public IReadOnlyList<GraphQLError> FromAnswer(JsonElement errors)
    {
        foreach (var error in errors.EnumerateArray().Take(options.MaxErrorsPerAnswer))
        {
            var path = error.ValueKind == JsonValueKind.Object && error.TryGetProperty("path"u8, out var json) ? ReadPath(json) : null;
            foreach (var (from, rest, prefix) in Resolve(path).Take(options.MaxErrorsPerAnswer - _errors.Count))
            {
                Mark(from, rest);
                Add(error, [.. prefix, .. rest]);
            }
        }

        return _errors;
    }

    /// <summary>The errors for a subgraph that gave no answer: one for each field that the client misses, at the first object that misses it.</summary>
    public IReadOnlyList<GraphQLError> FromFailure(string reason)
    {
        if (fetch.Root is { } selection)
        {
            Fail([new LocatedObject(root, [])], selection.Types.SelectMany(t => t.Fields), reason);
        }

        foreach (var (batch, objects) in input.Batches)
        {
            Fail([.. objects.Select(o => o.Target)], batch.Selection.Types.SelectMany(t => t.Fields), reason);
        }

        return _errors;
    }

    private void Fail(IReadOnlyList<LocatedObject> objects, IEnumerable<FetchField> fields, string reason)
    {
        if (objects.Count == 0)
        {
            return;
        }

        var count = _errors.Count;
        foreach (var field in fields)
        {
            foreach (var located in objects)
            {
                located.Object.MarkFailed(field.Key);
            }

            object[] path = [.. objects[0].Path, field.Key];
            if (ClientPaths.Cut(shape, path).Count == path.Length)
            {
                _errors.Add(Unavailable(reason, path));
            }
        }

        if (_errors.Count == count)
        {
            // Only the gateway itself needed these fields; what depends on them is missing below the object.
            _errors.Add(Unavailable(reason, objects[0].Path));
        }
    }

    private GraphQLError Unavailable(string reason, IEnumerable<object> path) => new(
        $"Subgraph \"{fetch.Source.Name}\" is unavailable: {reason}.",
        RuntimeErrorCodes.SubgraphUnavailable,
        path: ClientPaths.Cut(shape, path),
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["subgraph"] = fetch.Source.Name });

    private void Add(JsonElement error, IReadOnlyList<object> path)
    {
        string? message = null, code = null;
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (error.ValueKind == JsonValueKind.Object)
        {
            message = error.TryGetProperty("message"u8, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
            if (error.TryGetProperty("extensions"u8, out var json) && json.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in json.EnumerateObject())
                {
                    if (property.NameEquals("code"u8))
                    {
                        code = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString() : null;
                    }
                    else if (options.IncludeSubgraphErrorDetails || options.ForwardedErrorExtensions.Contains(property.Name))
                    {
                        extensions[property.Name] = property.Value;
                    }
                }
            }
        }

        extensions["subgraph"] = fetch.Source.Name;
        var cut = ClientPaths.Cut(shape, path);
        _errors.Add(new GraphQLError(
            message ?? $"Subgraph \"{fetch.Source.Name}\" answered with an error.",
            code ?? RuntimeErrorCodes.DownstreamServiceError,
            path: cut.Count == 0 ? null : cut,
            extensions: extensions));
    }

    private IEnumerable<Concerned> Resolve(List<object>? path)
    {
        if (fetch.Root is { } selection)
        {
            var fields = selection.Types.SelectMany(t => t.Fields).ToList();
            return [new Concerned(root, path is null ? (fields.Count == 1 ? [fields[0].Key] : []) : KeysOf(selection, path), [])];
        }

        if (path is [string alias, ..] && input.Batches.Find(b => b.Batch.Alias == alias) is { Batch: not null } batch)
        {
            return path is [_, int index, ..]
                ? batch.Objects.Where(o => o.Index == index).Select(o => new Concerned(o.Target.Object, KeysOf(batch.Batch.Selection, path[2..]), o.Target.Path))
                : WholeBatch(batch.Batch, batch.Objects);
        }

        // Without a usable path the whole fetch is concerned.
        return input.Batches.Where(b => b.Objects.Count > 0).Take(1).SelectMany(b => WholeBatch(b.Batch, b.Objects));
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

    private static IEnumerable<Concerned> WholeBatch(
        EntityBatch batch,
        List<(LocatedObject Target, int Index)> objects)
    {
        foreach (var (target, _) in objects)
        {
            foreach (var field in batch.Selection.Types.SelectMany(t => t.Fields))
            {
                target.Object.MarkFailed(field.Key);
            }
        }

        return objects.Take(1).Select(o => new Concerned(null, [], o.Target.Path));
    }

    private static void Mark(AnswerObject? from, IReadOnlyList<object> rest)
    {
        object? current = from;
        foreach (var segment in rest)
        {
            switch (current, segment)
            {
                case (AnswerObject answer, string key):
                    var next = answer.Values.GetValueOrDefault(key);
                    if (next is not (AnswerObject or List<object?>))
                    {
                        answer.MarkFailed(key);
                    }

                    current = next;
                    break;
                case (List<object?> list, int index) when index >= 0 && index < list.Count:
                    current = list[index];
                    break;
                default:
                    return;
            }
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
            if (segment.ValueKind == JsonValueKind.String)
            {
                path.Add(segment.GetString()!);
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

    /// <summary>Where an error belongs: the object it starts from, the path below it, and the path to it.</summary>
    private readonly record struct Concerned(AnswerObject? From, IReadOnlyList<object> Below, object[] Prefix);
}
