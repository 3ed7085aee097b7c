using Federation.Server;

namespace Federation.Shared.Errors;

/// <summary>The key was used before, for another request.</summary>
/// <param name="Message">What to do: a new key for a new request.</param>
/// <param name="FirstUsedAt">When it was used first.</param>
/// <param name="Path">The input field at fault.</param>
[Shareable]
public sealed record IdempotencyKeyReused(string Message, DateTimeOffset FirstUsedAt, IReadOnlyList<string>? Path = null) : IUserError
{
    /// <summary>The usual message.</summary>
    public static IdempotencyKeyReused For(string key, DateTimeOffset firstUsedAt) => new(
        $"The idempotency key \"{key}\" was used for another request. Send the same input to get the first answer, or a new key for a new request.", firstUsedAt, ["idempotencyKey"]);
}
