namespace Federation.Shared.Vocabulary;

/// <summary>How a car may be paid for.</summary>
public enum FinanceProductKind
{
    Cash,
    Loan,
    BalloonLoan,
    Lease,
    Subscription,
}
