namespace Federation.Shared.Vocabulary;

/// <summary>The states of an agent's commission.</summary>
public enum CommissionStatus
{
    Accrued,
    Earned,
    Settled,
    ClawedBack,
}
