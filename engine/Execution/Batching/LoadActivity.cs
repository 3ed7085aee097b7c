namespace Federation.Execution;

/// <summary>
/// A resolver or a batch that runs. It flows with the asynchronous call, so that a data loader knows who waits for it.
/// </summary>
internal sealed class LoadActivity(LoadScheduler scheduler)
{
    private static readonly AsyncLocal<LoadActivity?> s_current = new();

    public static LoadActivity? Current
    {
        get => s_current.Value;
        set => s_current.Value = value;
    }

    public LoadScheduler Scheduler { get; } = scheduler;

    /// <summary>How many loads the activity waits for; guarded by the scheduler.</summary>
    internal int PendingLoads { get; set; }

    /// <summary>Guarded by the scheduler.</summary>
    internal bool IsFinished { get; set; }

    /// <summary>The expiry of the grace after which it began to run, at its start or after its last load; guarded by the scheduler.</summary>
    internal int RunningSince { get; set; }
}
