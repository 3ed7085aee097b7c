namespace Federation.Offers.Domain;

/// <summary>Which service product an id of the graph stands for.</summary>
public sealed class ServiceFact
{
    /// <summary>The product's id in the graph.</summary>
    public required string Id { get; init; }

    public required string Code { get; init; }
}
