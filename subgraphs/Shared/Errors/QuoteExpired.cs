using Federation.Server;
using Federation.Shared.Values;

namespace Federation.Shared.Errors;

/// <summary>The price of a quote no longer holds.</summary>
/// <param name="Message">What to do: ask for a new quote.</param>
/// <param name="ExpiredAt">When it ended.</param>
/// <param name="CurrentTotal">What the same would cost now, where that is known.</param>
/// <param name="Path">The input field at fault.</param>
[Shareable]
public sealed record QuoteExpired(
    string Message, DateTimeOffset ExpiredAt, TaxedMoney? CurrentTotal = null, IReadOnlyList<string>? Path = null) : IUserError;
