using System.Runtime.CompilerServices;
using System.Text.Json;
using Federation.Language;
using Federation.Planning.Shapes;
using Federation.Types;

namespace Federation.Runtime.Answers;

/// <summary>
/// Makes the merged answer fit the client schema: values that do not fit become null, and a null where none may be takes
/// its parent with it (https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors).
/// </summary>
internal sealed class AnswerCompletion
{
    private readonly List<GraphQLError> _errors;
    private readonly int _maxErrors;
    private readonly List<object> _path = [];

    private AnswerCompletion(List<GraphQLError> errors, int maxErrors)
    {
        _errors = errors;
        _maxErrors = maxErrors;
    }

    /// <summary>Completes the root object; false when <c>data</c> is null.</summary>
    public static bool Complete(AnswerObject root, ObjectShape shape, List<GraphQLError> errors, int maxErrors) =>
        new AnswerCompletion(errors, maxErrors).CompleteObject(root, shape);

    private bool CompleteObject(AnswerObject target, ObjectShape shape)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var item in shape.Fields)
        {
            if (item.Field is not { } field)
            {
                continue;
            }

            _path.Add(item.ResponseName);
            target.Values.TryGetValue(item.ResponseName, out var value);
            var completed = Complete(value, field.Type, item);
            if (completed is null && field.Type.IsNonNull)
            {
                ReportNull(field, target.HasFailed(item.ResponseName));
            }

            _path.RemoveAt(_path.Count - 1);
            if (completed is null && field.Type.IsNonNull)
            {
                return false;
            }

            target.Values[item.ResponseName] = completed;
        }

        return true;
    }

    private object? Complete(object? value, GraphQLType type, ShapeField item)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (type.NullableType)
        {
            case var _ when value is null or JsonElement { ValueKind: JsonValueKind.Null }:
                return null;
            case ListType list:
                return value switch
                {
                    List<object?> items => CompleteList(items, list, item),
                    JsonElement { ValueKind: JsonValueKind.Array } json => CompleteList([.. json.EnumerateArray().Select(e => (object?)e)], list, item),
                    _ => Misfit(item, type),
                };
            case TypeDefinition { IsComposite: true }:
                return value is AnswerObject answer ? CompleteComposite(answer, item, type) : Misfit(item, type);
            case TypeDefinition leaf:
                return value is JsonElement element && LeafCompletion.TryComplete(element, leaf, out var completed)
                    ? completed
                    : Misfit(item, type);
            default:
                return null;
        }
    }

    private AnswerObject? CompleteComposite(AnswerObject answer, ShapeField item, GraphQLType type)
    {
        if (item.Child!.For(answer.TypeName) is { } shape)
        {
            return CompleteObject(answer, shape) ? answer : null;
        }

        Misfit(item, type);
        return null;
    }

    private List<object?>? CompleteList(List<object?> items, ListType list, ShapeField item)
    {
        for (var i = 0; i < items.Count; i++)
        {
            _path.Add(i);
            items[i] = Complete(items[i], list.ElementType, item);
            if (items[i] is null && list.ElementType.IsNonNull)
            {
                ReportNull(item.Field!, isExplained: false);
                _path.RemoveAt(_path.Count - 1);
                return null;
            }

            _path.RemoveAt(_path.Count - 1);
        }

        return items;
    }

    private object? Misfit(ShapeField item, GraphQLType type)
    {
        Report(new GraphQLError(
            $"The subgraph's value for \"{item.Field!.Coordinate}\" does not fit the type \"{type}\".",
            RuntimeErrorCodes.DownstreamServiceError,
            path: [.. _path]));
        return null;
    }

    /// <summary>Every null that a non-null type turns into needs an error; one that is already there is enough.</summary>
    private void ReportNull(OutputField field, bool isExplained)
    {
        if (!isExplained && !_errors.Exists(e => e.Path is not null && Touches(e.Path)))
        {
            Report(new GraphQLError(
                $"Cannot return null for non-nullable field {field.Coordinate}.",
                RuntimeErrorCodes.DownstreamServiceError,
                path: [.. _path]));
        }
    }

    private void Report(GraphQLError error)
    {
        if (_errors.Count < _maxErrors)
        {
            _errors.Add(error);
        }
    }

    private bool Touches(IReadOnlyList<object> path)
    {
        for (var i = 0; i < Math.Min(path.Count, _path.Count); i++)
        {
            if (!path[i].Equals(_path[i]))
            {
                return false;
            }
        }

        return true;
    }
}
