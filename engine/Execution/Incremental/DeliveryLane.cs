namespace Federation.Execution;

/// <summary>
/// Tasks that are executed together, level by level: the same selections for many objects, or items of the same list field. Other
/// tasks run in lanes of their own, because what is slow must not hold up what is not.
/// </summary>
internal sealed class DeliveryLane(OperationExecution execution, IReadOnlyList<DeliveryTask> tasks)
{
    public OperationExecution Execution { get; } = execution;

    public IReadOnlyList<DeliveryTask> Tasks { get; } = tasks;

    /// <summary>Starts the first level. All lanes of a moment start before the first of them waits, so that their loads meet in one batch.</summary>
    public void Begin()
    {
        foreach (var task in Tasks)
        {
            task.Execution = Execution;
            task.Enqueue(Execution);
        }

        Execution.Begin();
    }

    /// <summary>Runs to the end, and gives each task what was found for it.</summary>
    public async Task FinishAsync()
    {
        await Execution.FinishAsync();
        if (Execution.Later is not { } later)
        {
            return;
        }

        var byRoot = Tasks.SelectMany(task => task.Roots.Select(root => (root, task))).ToDictionary(t => t.root, t => t.task);
        foreach (var item in later.Objects)
        {
            LaterOf(byRoot[item.Root]).Objects.Add(item);
        }

        foreach (var stream in later.Streams)
        {
            LaterOf(byRoot[stream.List.Root]).Streams.Add(stream);
        }
    }

    private static LaterWork LaterOf(DeliveryTask task) => task.Later ??= new LaterWork();
}
