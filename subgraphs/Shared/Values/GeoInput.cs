namespace Federation.Shared.Values;

/// <summary>Where a client looks and how far around.</summary>
/// <param name="Latitude">North is positive, -90 to 90.</param>
/// <param name="Longitude">East is positive, -180 to 180.</param>
/// <param name="RadiusKm">Only what lies within so many kilometres.</param>
public sealed record GeoInput(decimal Latitude, decimal Longitude, int RadiusKm = 50)
{
    /// <summary>What is wrong with the values, with the way out; null when they are usable.</summary>
    public string? Problem()
    {
        if (Latitude is < -90 or > 90 || Longitude is < -180 or > 180)
        {
            return $"({Latitude}, {Longitude}) is no place on earth: give a latitude from -90 to 90 and a longitude from -180 to 180.";
        }

        return RadiusKm is < 1 or > 20_000 ? $"A radius of {RadiusKm} km cannot be searched: give 1 to 20000." : null;
    }
}
