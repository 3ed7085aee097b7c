namespace Federation.Shared.Values;

/// <summary>
/// A place as whole metres from the centre of a spherical earth (R = 6,371,000 m), the form databases store.
/// Distance filters and orders compare squared chords, sums of integer products. They are exact and equal on SQLite and PostgreSQL,
/// where a haversine needs sine and arc tangent, which SQLite lacks and whose last digit differs between systems, so that cursors
/// over a rounded haversine disagree. The chord grows with the great-circle distance, so both give the same order; the error of the
/// whole-metre grid is below two metres. Squared chords stay below 1.7e14 and fit a 64-bit integer.
/// </summary>
/// <param name="X">Metres towards latitude 0, longitude 0.</param>
/// <param name="Y">Metres towards latitude 0, longitude 90 east.</param>
/// <param name="Z">Metres towards the north pole.</param>
public readonly record struct GeoPosition(long X, long Y, long Z)
{
    private const double EarthRadius = 6_371_000;

    /// <summary>The stored form of a point.</summary>
    public static GeoPosition From(GeoPoint point) => From(point.Latitude, point.Longitude);

    /// <summary>The stored form of the place a client looks around.</summary>
    public static GeoPosition From(GeoInput input) => From(input.Latitude, input.Longitude);

    /// <summary>The stored form of decimal degrees.</summary>
    public static GeoPosition From(decimal latitude, decimal longitude)
    {
        var phi = (double)latitude * Math.PI / 180;
        var lambda = (double)longitude * Math.PI / 180;
        return new(
            Metres(Math.Cos(phi) * Math.Cos(lambda)), Metres(Math.Cos(phi) * Math.Sin(lambda)), Metres(Math.Sin(phi)));
    }

    /// <summary>The squared straight-line distance to another place in square metres.</summary>
    public long SquaredChordTo(GeoPosition other)
    {
        var (dx, dy, dz) = (X - other.X, Y - other.Y, Z - other.Z);
        return (dx * dx) + (dy * dy) + (dz * dz);
    }

    /// <summary>The squared chord that a great-circle distance spans: the threshold of a radius filter.</summary>
    public static long SquaredChord(long greatCircleMetres)
    {
        var angle = Math.Min(greatCircleMetres / (2 * EarthRadius), Math.PI / 2);
        var chord = 2 * EarthRadius * Math.Sin(angle);
        return (long)Math.Ceiling(chord * chord);
    }

    /// <summary>The great-circle distance in whole metres that a squared chord spans.</summary>
    public static long Metres(long squaredChord)
    {
        var ratio = Math.Min(Math.Sqrt(squaredChord) / (2 * EarthRadius), 1);
        return (long)Math.Round(2 * EarthRadius * Math.Asin(ratio), MidpointRounding.AwayFromZero);
    }

    /// <summary>The great-circle distance in kilometres with metres as decimals: <c>12.345</c>.</summary>
    public static decimal Kilometres(long squaredChord) => Metres(squaredChord) / 1000m;

    private static long Metres(double unit) => (long)Math.Round(unit * EarthRadius, MidpointRounding.AwayFromZero);
}
