using Federation.Shared.Values;
using Federation.Vehicles.Domain;
using Federation.Vehicles.Graph;

namespace Federation.Vehicles.Media;

/// <summary>Makes the graph's pictures out of the drawn ones.</summary>
/// <param name="options">Where they are served from.</param>
internal sealed class CarPictures(MediaOptions options)
{
    private static readonly Dictionary<string, LocalizedText> ViewNames = new(StringComparer.Ordinal)
    {
        ["side"] = LocalizedText.Of("from the side", "von der Seite", "de profil"),
        ["front"] = LocalizedText.Of("from the front", "von vorn", "de face"),
        ["rear"] = LocalizedText.Of("from the rear", "von hinten", "de l'arrière"),
    };

    /// <summary>A picture of a model in a paint (six hexadecimal digits; null: a neutral grey).</summary>
    public VisualAsset Of(Model model, string? colour, string view) => new(
        options.BaseUrl + CarPicture.PathOf(model.BodyStyle, colour, view),
        ViewNames[view].Select((language, text) => $"{model.Name.Get(language)} {text}"),
        CarPicture.Width,
        CarPicture.Height,
        "image/svg+xml");

    /// <summary>The URL of a plain chip in a colour.</summary>
    public string Swatch(string colour) => $"{options.BaseUrl}swatches/{colour.TrimStart('#').ToLowerInvariant()}.svg";
}
