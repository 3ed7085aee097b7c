namespace Federation.Shared.Idempotency;

/// <summary>What a request did.</summary>
/// <typeparam name="T">The answer.</typeparam>
/// <param name="Value">The answer to the first request.</param>
/// <param name="ResponseId">Id of what was made; null when nothing was done, and the transaction is rolled back.</param>
/// <param name="ResponseJson">What a repeated request needs besides the entity.</param>
public sealed record IdempotentEffect<T>(T Value, string? ResponseId, string? ResponseJson = null);
