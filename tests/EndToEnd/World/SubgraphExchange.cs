namespace Federation.EndToEnd.World;

/// <summary>One request to a subgraph.</summary>
/// <param name="Subgraph">Its name.</param>
/// <param name="Query">What was asked.</param>
/// <param name="Began">When the request came, by the stopwatch.</param>
/// <param name="Ended">When its answer was there.</param>
/// <param name="MetOthers">All requests that were expected with it came before it was passed on.</param>
internal sealed record SubgraphExchange(string Subgraph, string Query, long Began, long Ended, bool MetOthers);
