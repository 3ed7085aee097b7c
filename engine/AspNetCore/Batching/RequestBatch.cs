using Federation.AspNetCore.Http;

namespace Federation.AspNetCore.Batching;

/// <summary>The requests of one body. Their JSON belongs to the request that has the batch.</summary>
/// <param name="Requests">The requests, at least one.</param>
/// <param name="IsOfVariables">They differ in their variables only.</param>
internal sealed record RequestBatch(IReadOnlyList<ParsedRequest> Requests, bool IsOfVariables);
