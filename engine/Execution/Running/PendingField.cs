namespace Federation.Execution;

/// <summary>A call of a resolver: its outcome is kept until the level is finished.</summary>
internal abstract class PendingField(OperationExecution execution, LoadActivity activity, Selection selection)
{
    protected OperationExecution Execution { get; } = execution;

    protected Selection Selection { get; } = selection;

    protected Exception? Exception { get; private set; }

    /// <summary>What is left to read of what the resolver gave; null when nothing is.</summary>
    protected Task? Reading { get; set; }

    /// <summary>Puts the outcome into the result.</summary>
    public abstract void Complete();

    /// <summary>Keeps what the resolver gave.</summary>
    protected abstract void Keep<T>(T value);

    /// <summary>Starts the call; true when its outcome is there already.</summary>
    /// <param name="call">The call; it gets its input from outside, so that none has to be made for each.</param>
    /// <param name="input">What the call needs.</param>
    protected bool Start<TInput, T>(Func<TInput, ValueTask<T>> call, TInput input)
    {
        try
        {
            var task = call(input);
            if (!task.IsCompletedSuccessfully)
            {
                _ = WaitAsync(task);
                return false;
            }

#pragma warning disable VSTHRD002 // The task has completed.
            Keep(task.Result);
#pragma warning restore VSTHRD002
        }
#pragma warning disable CA1031 // Whatever a resolver throws becomes the error of its field.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Exception = exception;
        }

        if (Reading is not null)
        {
            _ = ReadAsync();
            return false;
        }

        Execution.Scheduler.Finish(activity);
        return true;
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

        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        try
        {
            if (Reading is not null)
            {
#pragma warning disable VSTHRD003 // Keep started it.
                await Reading;
#pragma warning restore VSTHRD003
            }
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
