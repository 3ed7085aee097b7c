namespace Federation.Shared.Vocabulary;

/// <summary>The states of a service contract.</summary>
public enum ContractStatus
{
    Pending,
    Active,
    Paused,
    Suspended,
    CancelScheduled,
    Ended,
}
