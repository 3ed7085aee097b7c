namespace Federation.Shared.Vocabulary;

/// <summary>The states of a payment.</summary>
public enum PaymentStatus
{
    Pending,
    ActionRequired,
    Authorized,
    Captured,
    Declined,
    Refunded,
    Voided,
}
