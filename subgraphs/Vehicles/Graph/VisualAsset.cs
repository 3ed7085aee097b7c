using Federation.Server;
using Federation.Shared.Values;

namespace Federation.Vehicles.Graph;

/// <summary>A picture.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="Text">What it shows, for people who do not see it.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="MimeType">Its format.</param>
public sealed record VisualAsset(
    [property: GraphQLType("URL!")] string Url,
    [property: GraphQLIgnore] LocalizedText Text,
    int? Width,
    int? Height,
    string MimeType);
