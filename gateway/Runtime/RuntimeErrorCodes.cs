namespace Federation.Runtime;

/// <summary>The stable codes of errors that arise between the gateway and its subgraphs.</summary>
public static class RuntimeErrorCodes
{
    /// <summary>A subgraph gave no answer: unreachable, too slow, HTTP 5xx, not JSON. Its fields are null, all else is answered.</summary>
    public const string SubgraphUnavailable = "SUBGRAPH_UNAVAILABLE";

    /// <summary>The gateway has no graph yet.</summary>
    public const string GatewayStarting = "GATEWAY_STARTING";

    /// <summary>The gateway has more requests at the same time than it can answer.</summary>
    public const string GatewayOverloaded = "GATEWAY_OVERLOADED";

    /// <summary>A subgraph answered with an error that has no code of its own, or with a value that does not fit the schema.</summary>
    public const string DownstreamServiceError = "DOWNSTREAM_SERVICE_ERROR";
}
