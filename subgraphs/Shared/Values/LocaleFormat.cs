namespace Federation.Shared.Values;

/// <summary>How a listed locale writes amounts.</summary>
/// <param name="Tag">The BCP 47 tag.</param>
/// <param name="DecimalSeparator">Between units and minor units.</param>
/// <param name="GroupSeparator">Between groups of three digits.</param>
/// <param name="SymbolFirst">The symbol stands before the digits.</param>
/// <param name="SymbolSpaced">A no-break space stands between symbol and digits even when the symbol is not a code.</param>
/// <param name="Minus">The sign of a negative amount.</param>
/// <param name="MinusAfterSymbol">The sign replaces the space between a leading symbol and the digits, as in Switzerland.</param>
/// <param name="Symbols">Currency signs; a currency without one shows its code.</param>
public sealed record LocaleFormat(
    string Tag,
    string DecimalSeparator,
    string GroupSeparator,
    bool SymbolFirst,
    bool SymbolSpaced,
    string Minus,
    bool MinusAfterSymbol,
    IReadOnlyDictionary<string, string> Symbols)
{
    /// <summary>The language subtag: <c>de</c> of <c>de-CH</c>.</summary>
    public string Language => Tag[..2];
}
