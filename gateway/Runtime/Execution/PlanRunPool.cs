using System.Collections.Concurrent;
using Federation.Runtime.Compilation;

namespace Federation.Runtime.Execution;

/// <summary>The memory of executions of one plan, as much as was in use at the same time. Safe to share between threads.</summary>
internal sealed class PlanRunPool(CompiledPlan plan, int maxSlots)
{
    private const int MaxKept = 64;

    private readonly ConcurrentQueue<PlanRun> _kept = new();

    /// <summary>Memory for an execution, ready to begin.</summary>
    public PlanRun Rent()
    {
        var run = _kept.TryDequeue(out var kept) ? kept : new PlanRun(plan, maxSlots);
        run.Begin();
        return run;
    }

    /// <summary>Takes it back: the answer was written.</summary>
    public void Return(PlanRun run)
    {
        var isKept = !run.IsLarge && _kept.Count < MaxKept;
        run.End();
        if (isKept)
        {
            _kept.Enqueue(run);
        }
    }
}
