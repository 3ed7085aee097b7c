using System.Text.RegularExpressions;

namespace Federation.Vehicles.Media;

/// <summary>A chip in one colour.</summary>
internal static partial class SwatchPicture
{
    /// <summary>Draws the chip of a file name such as <c>1f3a5f.svg</c>; null for any other name.</summary>
    public static string? Draw(string fileName) => FileName().Match(fileName) is { Success: true } match
        ? $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48"><circle cx="24" cy="24" r="22" fill="#{match.Groups["colour"].Value}" stroke="#20242b"/></svg>"""
        : null;

    [GeneratedRegex("^(?<colour>[0-9a-f]{6})\\.svg$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex FileName();
}
