namespace Federation.Shared.Vocabulary;

/// <summary>The states of an order, in the order of a life without trouble.</summary>
public enum OrderStatus
{
    Created,
    DepositPending,
    DepositPaid,
    ContractPending,
    Contracted,
    InProduction,
    InTransit,
    ReadyForHandover,
    Delivered,
    Completed,
    Cancelled,
    Returned,
}
