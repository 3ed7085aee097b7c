using Federation.Server;

namespace Federation.Shared.Values;

/// <summary>A place on earth in decimal degrees (WGS 84).</summary>
/// <param name="Latitude">North is positive, -90 to 90.</param>
/// <param name="Longitude">East is positive, -180 to 180.</param>
[Shareable]
public sealed record GeoPoint(decimal Latitude, decimal Longitude);
