namespace Federation.Shared.Values;

/// <summary>
/// The listed locales. Fixed data instead of the runtime's culture tables: the same amount is written the same way on every machine.
/// An unlisted locale falls back to its language, then to English.
/// </summary>
public static class Locales
{
    private const string NoBreak = "\u00A0";
    private const string Narrow = "\u202F";
    private const string Apostrophe = "\u2019";
    private const string TrueMinus = "\u2212";

    /// <summary>The locale of a reader nothing is known about.</summary>
    public const string Fallback = "en-GB";

    /// <summary>All listed locales; the first of a language is that language's fallback.</summary>
    public static IReadOnlyList<LocaleFormat> All { get; } =
    [
        new("de-DE", ",", ".", false, true, "-", false, Symbols("EUR=€ GBP=£ JPY=¥ CNY=CN¥ USD=$")),
        new("fr-FR", ",", Narrow, false, true, "-", false, Symbols("EUR=€ GBP=£GB USD=$US")),
        new("sv-SE", ",", NoBreak, false, true, TrueMinus, false, Symbols("EUR=€ SEK=kr USD=US$")),
        new("en-GB", ".", ",", true, false, "-", false, Symbols("EUR=€ GBP=£ JPY=JP¥ CNY=CN¥ USD=US$")),
        new("de-CH", ".", Apostrophe, true, true, "-", true, Symbols("GBP=£ JPY=¥ CNY=CN¥ USD=$")),
        new("fr-CH", ".", Narrow, false, true, "-", false, Symbols("EUR=€ GBP=£GB USD=$US")),
        new("it-CH", ".", Apostrophe, true, true, "-", true, Symbols("EUR=€ GBP=£ CNY=CN¥")),
        new("ja-JP", ".", ",", true, false, "-", false, Symbols("EUR=€ GBP=£ JPY=￥ CNY=元 USD=$")),
        new("zh-CN", ".", ",", true, false, "-", false, Symbols("EUR=€ GBP=£ JPY=JP¥ CNY=¥ USD=US$")),
        new("en-US", ".", ",", true, false, "-", false, Symbols("EUR=€ GBP=£ JPY=¥ CNY=CN¥ USD=$")),
    ];

    /// <summary>The format of a tag: the listed locale, else the first of its language, else English.</summary>
    public static LocaleFormat Resolve(string? tag) =>
        Listed(tag) ?? OfLanguage(Language(tag)) ?? Listed(Fallback)!;

    /// <summary>The primary language subtag of a tag in lower case; empty for none.</summary>
    public static string Language(string? tag)
    {
        if (string.IsNullOrEmpty(tag))
        {
            return "";
        }

        var end = tag.AsSpan().IndexOfAny('-', '_');
        return (end < 0 ? tag : tag[..end]).ToLowerInvariant();
    }

    private static LocaleFormat? Listed(string? tag) =>
        All.FirstOrDefault(l => string.Equals(l.Tag, tag, StringComparison.OrdinalIgnoreCase));

    private static LocaleFormat? OfLanguage(string language) =>
        All.FirstOrDefault(l => string.Equals(l.Language, language, StringComparison.Ordinal));

    private static Dictionary<string, string> Symbols(string pairs) =>
        pairs.Split(' ').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
}
