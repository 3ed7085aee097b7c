using Federation.Language;

namespace Federation.Execution;

/// <summary>The context of a resolver for all parents of a level.</summary>
internal sealed class BatchResolverContext(
    OperationExecution execution,
    Selection selection,
    IReadOnlyDictionary<string, object?> arguments,
    List<ResultObject> items)
    : FieldContext(execution, selection, arguments), IBatchResolverContext
{
    private object[]? _parents;

    public IReadOnlyList<object> Parents => _parents ??= [.. items.Select(o => o.Source)];

    public void ReportError(int index, GraphQLError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        Execution.Errors.Add(error, items[index], Selection.Slot, Selection);
    }
}
