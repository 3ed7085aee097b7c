namespace Federation.Customers.Domain;

/// <summary>
/// A dealer who looks after a customer: their home dealer, one that a lead was assigned to, the agent of an order. It is why a dealer may
/// see a customer at all.
/// </summary>
public sealed class ServingDealer
{
    public required string CustomerId { get; init; }

    public required string DealerId { get; init; }
}
