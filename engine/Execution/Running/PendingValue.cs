namespace Federation.Execution;

/// <summary>The call of a resolver for one parent.</summary>
internal sealed class PendingValue(OperationExecution execution, LoadActivity activity, ResultObject item, Selection selection)
    : PendingField(execution, activity, selection)
{
    private object? _value;

    public bool Start(AsyncFieldResolver resolver, ResolverContext context) => Start(() => resolver.Resolve(context));

    public override void Complete()
    {
        if (Exception is not null)
        {
            Execution.Completer.Fail(item, Selection.Slot, Selection, Exception);
        }
        else
        {
            Execution.Completer.Complete(item, Selection.Slot, Selection, _value);
        }
    }

    protected override void Keep<T>(T value) => _value = value;
}
