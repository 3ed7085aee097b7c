using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Federation.Shared.Identity;

namespace Federation.Shared.Idempotency;

/// <summary>A request that may come twice and must count once.</summary>
/// <param name="Actor">Who asks.</param>
/// <param name="Operation">The mutation.</param>
/// <param name="Key">The client's key.</param>
/// <param name="RequestHash">Of the input without the key.</param>
public sealed record IdempotentRequest(string Actor, string Operation, string Key, string RequestHash)
{
    /// <summary>Hashes an input: its JSON, members in declared order. The input may contain the key itself.</summary>
    public static IdempotentRequest For<TInput>(Actor actor, string operation, string key, TInput input)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var json = JsonSerializer.Serialize(input);
        return new(actor.Key, operation, key, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))));
    }
}
