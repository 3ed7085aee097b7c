namespace Federation.Execution;

/// <summary>A call of a resolver: its outcome is kept until the level is finished.</summary>
internal abstract class PendingField(OperationExecution execution, LoadActivity activity, Selection selection)
{
    protected OperationExecution Execution { get; } = execution;

    protected Selection Selection { get; } = selection;

    protected Exception? Exception { get; private set; }

    /// <summary>Puts the outcome into the result.</summary>
    public abstract void Complete();

    protected abstract void Keep<T>(T value);

    /// <summary>Starts the call; true when its outcome is there already.</summary>
    protected bool Start<T>(Func<ValueTask<T>> call)
    {
        ValueTask<T> task;
        try
        {
            task = call();
            if (task.IsCompletedSuccessfully)
            {
#pragma warning disable VSTHRD002 // The task has completed.
                Keep(task.Result);
#pragma warning restore VSTHRD002
                Execution.Scheduler.Finish(activity);
                return true;
            }
        }
#pragma warning disable CA1031 // Whatever a resolver throws becomes the error of its field.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Exception = exception;
            Execution.Scheduler.Finish(activity);
            return true;
        }

        _ = WaitAsync(task);
        return false;
    }

    private async Task WaitAsync<T>(ValueTask<T> task)
    {
        try
        {
            Keep(await task);
        }
#pragma warning disable CA1031 // As above.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Exception = exception;
        }
        finally
        {
            Execution.Scheduler.Finish(activity);
        }
    }
}
