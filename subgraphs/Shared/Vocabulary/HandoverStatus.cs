namespace Federation.Shared.Vocabulary;

/// <summary>The states of a handover.</summary>
public enum HandoverStatus
{
    NotScheduled,
    Scheduled,
    Preparing,
    Ready,
    Completed,
    Missed,
}
