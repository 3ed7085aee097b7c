using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Federation.Language;
using Federation.Types;

namespace Federation.Execution;

/// <summary>Turns what resolvers gave into values of the result (https://spec.graphql.org/September2025/#sec-Value-Completion).</summary>
internal sealed class ValueCompleter(OperationExecution execution)
{
    private readonly LeafCompleter _leaves = new(execution.Leaves);

    /// <summary>Completes the value of a field.</summary>
    public void Complete(ResultObject item, int slot, Selection selection, object? value)
    {
        if (execution.HasInvalid && item.IsDead)
        {
            return;
        }

        Complete(item, slot, selection, selection.Completion, value);
    }

    /// <summary>Completes an item of a list that is delivered later.</summary>
    public void CompleteItem(StreamedItem item, Selection selection, object? value) => Complete(item, 0, selection, selection.Completion.Item!, value);

    /// <summary>Completes the value of a leaf field.</summary>
    public void CompleteLeaf(ResultObject item, Selection selection, object? value)
    {
        if (LeafCompleter.CanKeep(selection.Completion.Kind, value))
        {
            item[selection.Slot] = value;
            return;
        }

        Complete(item, selection.Slot, selection, value);
    }

    /// <summary>Ends a position with an exception.</summary>
    public void Fail(ResultNode node, int index, Selection selection, Exception exception) =>
        Fail(node, index, selection, ToError(exception, node, selection, index));

    /// <summary>Ends a position with an error: null there, or at the nearest place above that may be null.</summary>
    public void Fail(ResultNode node, int index, Selection selection, GraphQLError error)
    {
        // The place has gone already, for another error: this one would point at nothing.
        if (execution.HasInvalid && node.IsDead)
        {
            return;
        }

        execution.Errors.Add(error, node, index, selection);
        execution.HasInvalid |= node.Nullify(index);
    }

    /// <summary>The error for an exception of a resolver.</summary>
    public GraphQLError ToError(Exception exception, ResultNode node, Selection selection, int? index = null)
    {
        switch (exception)
        {
            case GraphQLException expected:
                return expected.Error;
            case OperationCanceledException when execution.CancellationToken.IsCancellationRequested:
                // Never seen: the end of the level throws for the whole request.
                return new GraphQLError(exception.Message);
            default:
                return execution.Errors.Unexpected(exception, selection, ExecutionErrors.PathOf(node, index ?? selection.Slot));
        }
    }

    private void Complete(ResultNode node, int index, Selection selection, CompletionPlan plan, object? value)
    {
        if (value is GraphQLError error)
        {
            Fail(node, index, selection, error);
            return;
        }

        if (value is null or JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined })
        {
            if (plan.IsNonNull)
            {
                Fail(node, index, selection, $"Cannot return null for non-nullable field {selection.Field.Coordinate}.");
            }

            return;
        }

        switch (plan.Kind)
        {
            case CompletionKind.List:
                CompleteList(node, index, selection, plan.Item!, value);
                break;
            case CompletionKind.Object:
                CompleteObject(node, index, selection, (ObjectType)plan.NamedType, value);
                break;
            case CompletionKind.Abstract:
                CompleteAbstract(node, index, selection, plan, value);
                break;
            default:
                CompleteLeaf(node, index, selection, plan, value);
                break;
        }
    }

    private void Fail(ResultNode node, int index, Selection selection, string message) =>
        Fail(node, index, selection, new GraphQLError(message, ErrorCodes.InternalServerError));

    private void CompleteLeaf(ResultNode node, int index, Selection selection, CompletionPlan plan, object value)
    {
        object? leaf;
        string? message;
        try
        {
            leaf = _leaves.Complete(plan, value, out message);
        }
#pragma warning disable CA1031 // A coercion that throws must not end the request.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(node, index, selection, exception);
            return;
        }

        if (leaf is null)
        {
            Fail(node, index, selection, message!);
        }
        else
        {
            node[index] = leaf;
        }
    }

    private void CompleteObject(ResultNode node, int index, Selection selection, ObjectType type, object value)
    {
        var item = new ResultObject(execution.Operation.GetChildren(selection, type), value, node, index);
        node[index] = item;
        execution.Enqueue(item);
    }

    private void CompleteAbstract(ResultNode node, int index, Selection selection, CompletionPlan plan, object value)
    {
        string? typeName;
        try
        {
            typeName = plan.ResolveTypeName is null
                ? AbstractTypeName.From(value)
                : plan.ResolveTypeName(value);
        }
#pragma warning disable CA1031 // Whatever a type resolver throws becomes the error of the field.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(node, index, selection, exception);
            return;
        }

        var problem = AbstractTypeName.Find(execution.Operation.Binding.Schema, plan.NamedType, selection, typeName, out var type);
        if (type is null)
        {
            Fail(node, index, selection, problem!);
        }
        else
        {
            CompleteObject(node, index, selection, type, value);
        }
    }

    private void CompleteList(ResultNode node, int index, Selection selection, CompletionPlan itemPlan, object value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (selection.Stream is not null && ReferenceEquals(itemPlan, selection.Completion.Item))
        {
            CompleteStreamedList(node, index, selection, itemPlan, value);
            return;
        }

        if (AsEnumerable(value) is not { } items)
        {
            Fail(node, index, selection, $"Expected Iterable, but did not find one for field \"{selection.Field.Coordinate}\".");
            return;
        }

        var list = new ResultList(itemPlan, (value as ICollection)?.Count ?? 0, node, index);
        node[index] = list;
        try
        {
            foreach (var item in items)
            {
                Complete(list, list.Append(), selection, itemPlan, item);
                if (execution.HasInvalid && list.IsDead)
                {
                    return;
                }
            }
        }
#pragma warning disable CA1031 // A sequence may throw anything while it is read.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            list.Invalidate();
            execution.HasInvalid = true;
            Fail(node, index, selection, exception);
        }
    }

    /// <summary>Completes the first items of a list with @stream; the others come later.</summary>
    private void CompleteStreamedList(ResultNode node, int index, Selection selection, CompletionPlan itemPlan, object value)
    {
        if (((value as StreamedSequence)?.First ?? AsEnumerable(value)) is not { } sequence)
        {
            Fail(node, index, selection, $"Expected Iterable, but did not find one for field \"{selection.Field.Coordinate}\".");
            return;
        }

        if (!selection.Stream!.TryGetInitialCount(execution.Context.Variables, out var count, out var message))
        {
            Fail(node, index, selection, new GraphQLError(message!, ErrorCodes.BadUserInput));
            return;
        }

        var list = new ResultList(itemPlan, 0, node, index);
        node[index] = list;
        var items = sequence.GetEnumerator();
        var isKept = false;
        try
        {
            var hasMore = items.MoveNext();
            for (; hasMore && list.Count < count && !(execution.HasInvalid && list.IsDead); hasMore = items.MoveNext())
            {
                Complete(list, list.Append(), selection, itemPlan, items.Current);
            }

            isKept = hasMore && value is not StreamedSequence;
            if (isKept)
            {
                execution.Enqueue(new ItemStream(list, selection, ItemSource.From(items)));
            }
            else if (value is StreamedSequence { Rest: var rest })
            {
                execution.Enqueue(new ItemStream(list, selection, ItemSource.From(rest)));
            }
        }
#pragma warning disable CA1031 // As above.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            list.Invalidate();
            execution.HasInvalid = true;
            Fail(node, index, selection, exception);
        }
        finally
        {
            if (!isKept)
            {
                (items as IDisposable)?.Dispose();
            }
        }
    }

    private static IEnumerable? AsEnumerable(object value) => value switch
    {
        string or IDictionary or IReadOnlyDictionary<string, object?> => null,
        IEnumerable items => items,
        JsonElement { ValueKind: JsonValueKind.Array } json => json.EnumerateArray(),
        _ => null,
    };
}
