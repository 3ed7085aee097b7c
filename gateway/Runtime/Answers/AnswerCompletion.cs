using System.Runtime.CompilerServices;
using System.Text.Json;
using Federation.Language;
using Federation.Runtime.Compilation;
using Federation.Runtime.Reading;
using Federation.Types;

namespace Federation.Runtime.Answers;

/// <summary>
/// Makes the merged answer fit the client schema: values that do not fit become null, and a null where none may be takes
/// its parent with it (https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors). Runs only for answers in which
/// reading has met something that may not fit.
/// </summary>
internal sealed class AnswerCompletion
{
    private readonly AnswerStore _store;
    private readonly List<GraphQLError> _errors;
    private readonly int _maxErrors;
    private readonly List<object> _path = [];

    private AnswerCompletion(AnswerStore store, List<GraphQLError> errors, int maxErrors)
    {
        _store = store;
        _errors = errors;
        _maxErrors = maxErrors;
    }

    /// <summary>Completes the root object; false when <c>data</c> is null.</summary>
    public static bool Complete(AnswerStore store, CompiledObject root, List<GraphQLError> errors, int maxErrors) =>
        new AnswerCompletion(store, errors, maxErrors).CompleteObject(AnswerStore.Root, root);

    private bool CompleteObject(int block, CompiledObject shape)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var item in shape.Fields)
        {
            if (item.Field is not { } field)
            {
                continue;
            }

            var index = block + 1 + item.Slot;
            _path.Add(item.Item.ResponseName);
            var isThere = Complete(index, field.Type, item);
            if (!isThere && field.Type.IsNonNull)
            {
                ReportNull(field, _store[index].HasFailed);
            }

            _path.RemoveAt(_path.Count - 1);
            if (!isThere && field.Type.IsNonNull)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Completes a value; false when it is null then.</summary>
    private bool Complete(int index, GraphQLType type, CompiledField item)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var kind = _store[index].Kind;
        var isThere = kind is not (SlotKind.Unset or SlotKind.Null) && type.NullableType switch
        {
            ListType list => CompleteList(index, list, item, type),
            TypeDefinition { IsComposite: true } => CompleteComposite(index, item, type),
            TypeDefinition leaf => CompleteLeaf(index, leaf, item, type),
            _ => false,
        };
        if (!isThere)
        {
            _store[index].Clear();
        }

        return isThere;
    }

    private bool CompleteComposite(int index, CompiledField item, GraphQLType type)
    {
        ref var value = ref _store[index];
        return value.Kind == SlotKind.Object && item.Child!.For(_store.TypeOf(value.Start)) is { } shape
            ? CompleteObject(value.Start, shape)
            : Misfit(item, type);
    }

    private bool CompleteList(int index, ListType list, CompiledField item, GraphQLType type)
    {
        if (_store[index].Kind == SlotKind.Raw)
        {
            Expand(index);
        }

        var value = _store[index];
        if (value.Kind != SlotKind.Array)
        {
            return Misfit(item, type);
        }

        for (var i = 0; i < value.Length; i++)
        {
            _path.Add(i);
            var isThere = Complete(value.Start + 1 + i, list.ElementType, item);
            if (!isThere && list.ElementType.IsNonNull)
            {
                ReportNull(item.Field!, isExplained: false);
            }

            _path.RemoveAt(_path.Count - 1);
            if (!isThere && list.ElementType.IsNonNull)
            {
                return false;
            }
        }

        return true;
    }

    private bool CompleteLeaf(int index, TypeDefinition leaf, CompiledField item, GraphQLType type)
    {
        ref var value = ref _store[index];
        if (value.Kind != SlotKind.Raw)
        {
            return Misfit(item, type);
        }

        if (leaf is ScalarType { Name: "ID" } && (_store.Bytes(value)[0] == '-' || char.IsAsciiDigit((char)_store.Bytes(value)[0])))
        {
            value.Flags |= SlotFlags.Quoted;
        }

        var json = JsonElement.Parse(_store.Bytes(value), new JsonDocumentOptions { MaxDepth = JsonScanner.MaxDepth });
        return LeafCompletion.Complete(json, leaf) switch
        {
            LeafOutcome.Kept => true,
            LeafOutcome.Null => false,
            _ => Misfit(item, type),
        };
    }

    /// <summary>Gives the items of a list of leaves slots of their own.</summary>
    private void Expand(int index)
    {
        var value = _store[index];
        var text = _store.Bytes(value);
        if (text[0] != '[')
        {
            return;
        }

        var items = new List<Slot>();
        var scanner = new JsonScanner(text, JsonScanner.MaxDepth);
        scanner.Enter();
        while (scanner.Peek() != ']')
        {
            var start = scanner.Position;
            var isNull = scanner.Peek() == 'n';
            scanner.SkipValue();
            items.Add(isNull
                ? new Slot { Kind = SlotKind.Null }
                : value with { Start = value.Start + start, Length = scanner.Position - start });
            scanner.TryTake((byte)',');
        }

        var block = _store.AddBlock(SlotKind.Array, items.Count, items.Count);
        if (block < 0)
        {
            _store[index].Assign(new Slot { Kind = SlotKind.Misfit });
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            _store[block + 1 + i] = items[i];
        }

        _store[index].Assign(new Slot { Kind = SlotKind.Array, Start = block, Length = items.Count });
    }

    private bool Misfit(CompiledField item, GraphQLType type)
    {
        Report(new GraphQLError(
            $"The subgraph's value for \"{item.Field!.Coordinate}\" does not fit the type \"{type}\".",
            RuntimeErrorCodes.DownstreamServiceError,
            path: [.. _path]));
        return false;
    }

    /// <summary>Every null that a non-null type turns into needs an error; one that is already there is enough.</summary>
    private void ReportNull(OutputField field, bool isExplained)
    {
        if (!isExplained && _errors.Count < _maxErrors && !_errors.Exists(e => e.Path is not null && Touches(e.Path)))
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
