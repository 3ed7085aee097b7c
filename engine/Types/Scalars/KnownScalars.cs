using System.Text.RegularExpressions;

namespace Federation.Types;

/// <summary>The scalars that the engine brings besides the built-in ones.</summary>
public static partial class KnownScalars
{
    /// <summary>Signed 64 bit, runtime value <c>long</c>.</summary>
    public static ScalarCoercion Long { get; } = new LongScalar();

    /// <summary>Exact decimal, written as a JSON string, runtime value <c>decimal</c>.</summary>
    public static ScalarCoercion Decimal { get; } = new DecimalScalar();

    /// <summary>UUID, runtime value <see cref="Guid"/>.</summary>
    public static ScalarCoercion Uuid { get; } = new FormattedScalar<Guid>(
        "UUID",
        "a UUID like \"0b5b1fd4-76ef-4ccd-8b1c-4a1f3bcd0e12\"",
        static (string text, out Guid value) => Guid.TryParseExact(text, "D", out value),
        static value => value is Guid guid ? guid.ToString("D") : null);

    /// <summary>Absolute URL, runtime value <see cref="Uri"/>; resolvers may also give text.</summary>
    public static ScalarCoercion Url { get; } = new FormattedScalar<Uri>(
        "URL",
        "an absolute URL",
        // A path alone is an absolute file URI on some systems; the scheme must be written.
        static (string text, out Uri value) => Uri.TryCreate(text, UriKind.Absolute, out value!)
            && text.StartsWith(value.Scheme + ":", StringComparison.OrdinalIgnoreCase),
        static value => value is Uri { IsAbsoluteUri: true } url ? url.OriginalString : null);

    /// <summary>Any JSON, runtime value <see cref="System.Text.Json.JsonElement"/>.</summary>
    public static ScalarCoercion Any => AnyScalar.Raw;

    /// <summary>
    /// What a custom scalar without coercion gets: text and booleans as .NET values, everything else as
    /// <see cref="System.Text.Json.JsonElement"/>.
    /// </summary>
    public static ScalarCoercion PassThrough => AnyScalar.PassThrough;

    /// <summary>Coercions by scalar name.</summary>
    public static IReadOnlyDictionary<string, ScalarCoercion> All { get; } = new Dictionary<string, ScalarCoercion>(StringComparer.Ordinal)
    {
        ["Long"] = Long,
        ["Decimal"] = Decimal,
        ["DateTime"] = TimeScalars.DateTime,
        ["Date"] = TimeScalars.Date("Date"),
        ["LocalDate"] = TimeScalars.Date("LocalDate"),
        ["LocalTime"] = TimeScalars.LocalTime,
        ["Duration"] = TimeScalars.Duration,
        ["UUID"] = Uuid,
        ["URL"] = Url,
        ["Any"] = Any,
        ["CurrencyCode"] = new StringScalar("CurrencyCode", "an ISO 4217 code like \"EUR\"", static text => IsUpperLetters(text, 3)),
        ["CountryCode"] = new StringScalar("CountryCode", "an ISO 3166-1 code like \"DE\"", static text => IsUpperLetters(text, 2)),
        ["LocaleTag"] = new StringScalar("LocaleTag", "a BCP 47 tag like \"en-GB\"", static text => text.Length <= 35 && LanguageTag.IsMatch(text)),
        ["SafeMarkdown"] = new StringScalar("SafeMarkdown", "Markdown text"),
    };

    [GeneratedRegex(
        "^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex LanguageTag { get; }

    private static bool IsUpperLetters(string text, int length) =>
        text.Length == length && !text.AsSpan().ContainsAnyExceptInRange('A', 'Z');
}
