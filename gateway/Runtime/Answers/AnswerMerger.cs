using System.Runtime.CompilerServices;
using System.Text.Json;
using Federation.Planning.Plans;

namespace Federation.Runtime.Answers;

/// <summary>
/// Takes from the answer of a subgraph what was asked, and only that, into the merged answer. Any JSON is survived: what does
/// not have the form of its type becomes a <see cref="MisfitValue"/>.
/// </summary>
internal static class AnswerMerger
{
    /// <summary>Merges the answer for one object.</summary>
    public static void Merge(AnswerObject target, FetchSelection selection, JsonElement json)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (selection.TellsType)
        {
            if (TypeNameOf(json) is not { } typeName)
            {
                return;
            }

            target.Tell(typeName);
            Merge(target, selection.Find(typeName), json);
        }
        else
        {
            Merge(target, selection.Find(selection.TypeName), json);
        }
    }

    private static void Merge(AnswerObject target, FetchTypeSelection? selection, JsonElement json)
    {
        foreach (var field in selection?.Fields ?? [])
        {
            if (json.TryGetProperty(field.Alias, out var value))
            {
                var before = target.Values.GetValueOrDefault(field.Key);
                target.Values[field.Key] = field.Child is null ? Leaf(before, value) : Composite(before, field.Child, value, field.ListDepth);
            }
        }
    }

    /// <summary>Of two sources that both speak of a value, a null never wins.</summary>
    private static object? Leaf(object? before, JsonElement value) =>
        value.ValueKind == JsonValueKind.Null ? before : value;

    private static object? Composite(object? before, FetchSelection selection, JsonElement value, int listDepth)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return before;
            case JsonValueKind.Array when listDepth > 0:
                var list = before as List<object?>;
                var length = value.GetArrayLength();
                if (list is null || list.Count != length)
                {
                    list = [.. Enumerable.Repeat<object?>(null, length)];
                }

                var index = 0;
                foreach (var item in value.EnumerateArray())
                {
                    list[index] = Composite(list[index], selection, item, listDepth - 1);
                    index++;
                }

                return list;
            case JsonValueKind.Object when listDepth == 0:
                if (before is not AnswerObject target)
                {
                    if (!selection.TellsType)
                    {
                        target = new AnswerObject(selection.TypeName);
                    }
                    else if (TypeNameOf(value) is { } typeName)
                    {
                        target = new AnswerObject(typeName, isTold: true);
                    }
                    else
                    {
                        return MisfitValue.Instance;
                    }
                }

                Merge(target, selection, value);
                return target;
            default:
                return MisfitValue.Instance;
        }
    }

    private static string? TypeNameOf(JsonElement value) =>
        value.TryGetProperty("__typename"u8, out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
}
