using Federation.Planning.Shapes;

namespace Federation.Planning.Plans;

/// <summary>How an operation is answered: requests and what each of them waits for. Immutable; used for every execution.</summary>
public sealed class FetchPlan
{
    /// <summary>The exact form of the answer.</summary>
    public required OperationShape Shape { get; init; }

    /// <summary>The requests, ordered by level; a request depends only on earlier ones.</summary>
    public required IReadOnlyList<Fetch> Fetches { get; init; }

    /// <summary>The longest chain of requests that wait for each other.</summary>
    public int Levels => Fetches.Count == 0 ? 0 : Fetches.Max(f => f.Level);
}
