namespace Federation.Planning.Solving;

/// <summary>
/// How long planning may look for better plans. When it is used up, each choice still to be made is made greedily; when even
/// that takes too long, planning ends.
/// </summary>
internal sealed class PlanningBudget(PlanningOptions options)
{
    // Seldom enough that a cold start, which is slow, does not change the plan of an ordinary operation.
    private const int AttemptsPerLook = 512;
    private const int GreedyShare = 4;

    private readonly long _end = options.Clock.GetTimestamp() + (long)(options.MaxTime.TotalSeconds * options.Clock.TimestampFrequency);

    /// <summary>How many ways to open sources were tried.</summary>
    public int Attempts { get; private set; }

    /// <summary>True when only the first plan that comes is wanted.</summary>
    public bool IsUsedUp { get; private set; }

    /// <summary>True when planning must end.</summary>
    public bool IsOverdrawn { get; private set; }

    /// <summary>Counts an attempt.</summary>
    public void Spend()
    {
        Attempts++;
        if (IsUsedUp)
        {
            // The clock is looked at seldom: what it said once must hold.
            IsOverdrawn |= Attempts > (long)options.MaxAttempts * GreedyShare
                || (Attempts % AttemptsPerLook == 0 && options.Clock.GetElapsedTime(_end) > options.MaxTime * (GreedyShare - 1));
        }
        else
        {
            IsUsedUp = Attempts > options.MaxAttempts || (Attempts % AttemptsPerLook == 0 && options.Clock.GetTimestamp() > _end);
        }
    }
}
