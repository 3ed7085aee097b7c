using Federation.Shared.Errors;

namespace Federation.Shared.Idempotency;

/// <summary>One of three: the answer of the first request, the record of an earlier one, or the error of a key used twice.</summary>
/// <typeparam name="T">The answer.</typeparam>
/// <param name="Value">Set for a first request.</param>
/// <param name="Earlier">Set for a repeated one: answer from <see cref="IdempotencyRecord.ResponseId"/>.</param>
/// <param name="Error">Set when the key belongs to another input.</param>
public sealed record IdempotentAnswer<T>(T? Value, IdempotencyRecord? Earlier, IdempotencyKeyReused? Error)
{
    /// <summary>The request was answered before.</summary>
    public bool IsReplay => Earlier is not null;
}
