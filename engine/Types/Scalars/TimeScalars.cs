using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Federation.Types;

/// <summary>The scalars for instants, dates, times of day and durations.</summary>
internal static partial class TimeScalars
{
    private static readonly string[] TimeFormats = ["HH:mm:ss", "HH:mm:ss.FFFFFFF"];

    /// <summary>DateTime: an instant with offset, RFC 3339, runtime value <see cref="DateTimeOffset"/>.</summary>
    public static ScalarCoercion DateTime { get; } = new FormattedScalar<DateTimeOffset>(
        "DateTime", "an RFC 3339 date and time with offset like \"2026-03-01T09:00:00Z\"", TryReadInstant, PrintInstant);

    /// <summary>Date and LocalDate: a calendar date, ISO 8601, runtime value <see cref="DateOnly"/>.</summary>
    public static ScalarCoercion Date(string name) => new FormattedScalar<DateOnly>(
        name,
        "a date like \"2026-03-01\"",
        static (string text, out DateOnly value) =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value),
        static value => value is DateOnly date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null);

    /// <summary>LocalTime: a time of day, ISO 8601, runtime value <see cref="TimeOnly"/>.</summary>
    public static ScalarCoercion LocalTime { get; } = new FormattedScalar<TimeOnly>(
        "LocalTime",
        "a time like \"09:00:00\"",
        static (string text, out TimeOnly value) =>
            TimeOnly.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out value),
        static value => value is TimeOnly time ? time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) : null);

    /// <summary>Duration: ISO 8601 in weeks or in days to seconds, runtime value <see cref="TimeSpan"/>.</summary>
    public static ScalarCoercion Duration { get; } = new FormattedScalar<TimeSpan>(
        "Duration", "an ISO 8601 duration without years and months like \"P1DT12H\"", TryReadDuration, static value => value is TimeSpan span ? XmlConvert.ToString(span) : null);

    [GeneratedRegex(
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,7})?(?:[Zz]|[+-][0-9]{2}:[0-9]{2})\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Instant { get; }

    [GeneratedRegex(
        "^-?P(?:(?<weeks>[0-9]{1,7})W|(?=.)(?:[0-9]{1,7}D)?(?:T(?=.)(?:[0-9]{1,9}H)?(?:[0-9]{1,9}M)?(?:[0-9]{1,9}(?:\\.[0-9]{1,7})?S)?)?)\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex IsoDuration { get; }

    private static bool TryReadInstant(string text, out DateTimeOffset value)
    {
        value = default;
        return text.Length <= 40
            && Instant.IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    private static string? PrintInstant(object value)
    {
        DateTimeOffset? instant = value switch
        {
            DateTimeOffset given => given,
            System.DateTime { Kind: DateTimeKind.Utc } utc => new DateTimeOffset(utc),
            _ => null,
        };

        if (instant is not { } moment)
        {
            return null;
        }

        var local = moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        return moment.Offset == TimeSpan.Zero ? local + "Z" : local + moment.ToString("zzz", CultureInfo.InvariantCulture);
    }

    private static bool TryReadDuration(string text, out TimeSpan value)
    {
        value = default;
        var match = text.Length <= 64 ? IsoDuration.Match(text) : Match.Empty;
        if (!match.Success)
        {
            return false;
        }

        if (match.Groups["weeks"] is { Success: true } weeks)
        {
            var count = int.Parse(weeks.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            if (count > 1_500_000)
            {
                return false;
            }

            value = TimeSpan.FromDays(text[0] == '-' ? -7 * count : 7 * count);
            return true;
        }

        try
        {
            value = XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            // The parts fit the pattern but their sum does not fit a TimeSpan.
            return false;
        }
    }
}
