using Federation.Server;

namespace Federation.Shared.Errors;

/// <summary>Something has no price in the market.</summary>
/// <param name="Message">What to leave out.</param>
/// <param name="MissingCodes">Codes without a price.</param>
/// <param name="Path">The input field at fault.</param>
[Shareable]
public sealed record NoPriceForMarket(string Message, IReadOnlyList<string> MissingCodes, IReadOnlyList<string>? Path = null) : IUserError
{
    /// <summary>The usual message.</summary>
    public static NoPriceForMarket For(string market, IReadOnlyList<string> codes) => new(
        $"There is no price for {string.Join(", ", codes)} in {market}: choose something else, or another market.", codes);
}
