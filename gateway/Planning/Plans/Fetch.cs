using Federation.Composition.Graph;
using Federation.Language;

namespace Federation.Planning.Plans;

/// <summary>One request to a subgraph.</summary>
public sealed class Fetch
{
    /// <summary>The position in <see cref="FetchPlan.Fetches"/>.</summary>
    public required int Id { get; init; }

    /// <summary>The subgraph.</summary>
    public required GraphSource Source { get; init; }

    /// <summary>The longest chain of requests that ends here, from 1.</summary>
    public required int Level { get; init; }

    /// <summary>The kind of the operation that is sent: a query wherever entities are asked.</summary>
    public required OperationType Operation { get; init; }

    /// <summary>True for root fields of a mutation.</summary>
    public bool IsMutation => Operation == OperationType.Mutation;

    /// <summary>The fetches whose answers it needs.</summary>
    public required IReadOnlyList<int> DependsOn { get; init; }

    /// <summary>The text of the operation.</summary>
    public required string Query { get; init; }

    /// <summary>The client's variables that it uses.</summary>
    public required IReadOnlyList<string> Variables { get; init; }

    /// <summary>What is asked of the root; null for an entity fetch.</summary>
    public FetchSelection? Root { get; init; }

    /// <summary>Where the answer of the root goes when that is not the root of the answer: below fields that return a root type.</summary>
    public EntityTarget? RootTarget { get; init; }

    /// <summary>The entities that are asked for; empty for a root fetch.</summary>
    public IReadOnlyList<EntityBatch> Batches { get; init; } = [];
}
