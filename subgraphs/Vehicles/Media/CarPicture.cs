using System.Globalization;
using System.Text.RegularExpressions;
using Federation.Shared.Vocabulary;

namespace Federation.Vehicles.Media;

/// <summary>
/// Pictures of cars drawn from data: body style, paint and view. They need no files and no other server, so a clone shows
/// pictures at once; a maker's media service takes their place by another base URL.
/// </summary>
public static partial class CarPicture
{
    /// <summary>Width of every picture in pixels.</summary>
    public const int Width = 640;

    /// <summary>Height of every picture in pixels.</summary>
    public const int Height = 360;

    /// <summary>The views there are.</summary>
    public static IReadOnlyList<string> Views { get; } = ["side", "front", "rear"];

    /// <summary>The path of a picture below the base URL, such as <c>cars/suv-1f3a5f-side.svg</c>.</summary>
    public static string PathOf(BodyStyle body, string? colour, string view) =>
        $"cars/{body.ToString().ToLowerInvariant()}-{colour?.TrimStart('#').ToLowerInvariant() ?? "b8bcc2"}-{view}.svg";

    /// <summary>Draws the picture of a file name that <see cref="PathOf"/> made; null for any other name.</summary>
    public static string? Draw(string fileName)
    {
        var match = FileName().Match(fileName);
        return match.Success && Enum.TryParse<BodyStyle>(match.Groups["body"].Value, ignoreCase: true, out var body)
            ? Svg(match.Groups["colour"].Value, match.Groups["view"].Value, body)
            : null;
    }

    private static string Svg(string colour, string view, BodyStyle body)
    {
        var drawing = view == "side" ? Side(body) : End(body, lights: view == "front" ? "#fff6d5" : "#c8102e");
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" width="640" height="360" role="img">
              <rect width="640" height="360" fill="#f3f4f6"/>
              <ellipse cx="320" cy="292" rx="270" ry="14" fill="#d5d8dd"/>
              <g fill="#{colour}" stroke="#20242b" stroke-width="3" stroke-linejoin="round">
            {drawing}
              </g>
            </svg>
            """;
    }

    // A side view is a roof line over two wheels; the roof's corners are what tells the body styles apart.
    private static string Side(BodyStyle body)
    {
        var (roof, front, rearTop, rear) = body switch
        {
            BodyStyle.Suv => (112, 230, 470, 560),
            BodyStyle.Sedan => (140, 250, 430, 530),
            BodyStyle.Estate => (136, 245, 520, 566),
            BodyStyle.Hatchback => (132, 235, 480, 548),
            BodyStyle.Coupe => (150, 270, 420, 548),
            BodyStyle.Convertible => (188, 280, 400, 480),
            BodyStyle.Van => (96, 180, 548, 572),
            _ => (140, 250, 430, 530),
        };
        return string.Create(CultureInfo.InvariantCulture, $"""
                <path d="M60 262 L66 214 Q120 192 190 188 L{front} {roof} L{rearTop} {roof} L{rear} 190 L584 204 L584 262 Z"/>
                <path d="M206 186 L{front + 12} {roof + 14} L{(front + rearTop) / 2} {roof + 14} L{(front + rearTop) / 2} 186 Z M{((front + rearTop) / 2) + 10} 186 L{((front + rearTop) / 2) + 10} {roof + 14} L{rearTop - 8} {roof + 14} L{rear - 26} 186 Z" fill="#a9c3d8"/>
                <circle cx="160" cy="262" r="44" fill="#20242b"/><circle cx="160" cy="262" r="22" fill="#c9ccd1"/>
                <circle cx="484" cy="262" r="44" fill="#20242b"/><circle cx="484" cy="262" r="22" fill="#c9ccd1"/>
            """);
    }

    private static string End(BodyStyle body, string lights)
    {
        var roof = body switch { BodyStyle.Suv => 100, BodyStyle.Van => 76, BodyStyle.Convertible => 168, _ => 128 };
        return string.Create(CultureInfo.InvariantCulture, $"""
                <rect x="170" y="232" width="52" height="64" rx="10" fill="#20242b"/><rect x="418" y="232" width="52" height="64" rx="10" fill="#20242b"/>
                <path d="M160 268 L160 196 Q166 184 190 182 L222 {roof} Q320 {roof - 14} 418 {roof} L450 182 Q474 184 480 196 L480 268 Z"/>
                <path d="M206 180 L232 {roof + 14} Q320 {roof + 2} 408 {roof + 14} L434 180 Z" fill="#a9c3d8"/>
                <rect x="172" y="204" width="70" height="22" rx="8" fill="{lights}"/><rect x="398" y="204" width="70" height="22" rx="8" fill="{lights}"/>
            """);
    }

    [GeneratedRegex("^(?<body>[a-z]{3,12})-(?<colour>[0-9a-f]{6})-(?<view>side|front|rear)\\.svg$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex FileName();
}
