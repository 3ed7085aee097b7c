using Federation.Language;

namespace Federation.Execution;

/// <summary>The context of a resolver for one parent.</summary>
internal sealed class ResolverContext(OperationExecution execution, Selection selection, IReadOnlyDictionary<string, object?> arguments, ResultObject item)
    : FieldContext(execution, selection, arguments), IResolverContext
{
    public object? Parent => ReferenceEquals(item.Source, NullEvent.Instance) ? null : item.Source;

    public IReadOnlyList<object> Path => ExecutionErrors.PathOf(item, Selection.Slot);

    public void ReportError(GraphQLError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        Execution.Errors.Add(error, item, Selection.Slot, Selection);
    }
}
