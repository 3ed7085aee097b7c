using Federation.Shared.Values;
using Xunit;

namespace Federation.Subgraphs.Tests.Shared;

public sealed class GeoPositionTests
{
    // Great-circle distances on the sphere of radius 6,371,000 m.
    [Theory]
    [InlineData("48.137", "11.575", "52.520", "13.405", 504_284)]
    [InlineData("48.137", "11.575", "48.137", "11.575", 0)]
    [InlineData("0", "0", "0", "180", 20_015_087)]
    [InlineData("35.690", "139.692", "34.052", "-118.244", 8_815_000)]
    public void Metres_BetweenPlaces_AgreeWithTheHaversine(string latitude, string longitude, string otherLatitude, string otherLongitude, long near)
    {
        var (from, to) = (At(latitude, longitude), At(otherLatitude, otherLongitude));
        var expected = Haversine(double.Parse(latitude), double.Parse(longitude), double.Parse(otherLatitude), double.Parse(otherLongitude));
        var metres = GeoPosition.Metres(from.SquaredChordTo(to));
        Assert.InRange(metres, expected - 3, expected + 3);
        Assert.InRange(metres, near - 2_000, near + 2_000);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(25_000)]
    [InlineData(1_000_000)]
    [InlineData(20_000_000)]
    public void SquaredChord_OfADistance_ConvertsBack(long metres) =>
        Assert.InRange(GeoPosition.Metres(GeoPosition.SquaredChord(metres)), metres - 1, metres + 1);

    [Fact]
    public void Kilometres_OfAChord_HaveMetresAsDecimals() =>
        Assert.Equal(12.345m, GeoPosition.Kilometres(GeoPosition.SquaredChord(12_345)));

    [Fact]
    public void WithinRadius_InMemory_FiltersAndDropsUnknownPlaces()
    {
        var munich = GeoPosition.From(48.137m, 11.575m);
        var rows = new[] { new Row(munich), new Row(GeoPosition.From(48.2m, 11.6m)), new Row(GeoPosition.From(52.52m, 13.405m)), new Row(null) };
        Assert.Equal(2, rows.AsQueryable().WithinRadius(munich, 10).Count());
    }

    [Theory]
    [InlineData("91", "0", 50, "(91, 0) is no place on earth: give a latitude from -90 to 90 and a longitude from -180 to 180.")]
    [InlineData("0", "0", 0, "A radius of 0 km cannot be searched: give 1 to 20000.")]
    [InlineData("48.1", "11.5", 50, null)]
    public void GeoInput_Values_AreChecked(string latitude, string longitude, int radius, string? problem) =>
        Assert.Equal(problem, new GeoInput(decimal.Parse(latitude), decimal.Parse(longitude), radius).Problem());

    [Theory]
    [InlineData("1M8GDM9AXKP042788", true)]
    [InlineData("11111111111111111", true)]
    [InlineData("1M8GDM9A1KP042788", false)]
    [InlineData("1M8GDM9AXKP04278", false)]
    [InlineData("1M8GDM9AXKPO42788", false)]
    [InlineData(null, false)]
    public void Vin_CheckDigit_Decides(string? vin, bool valid) => Assert.Equal(valid, Vin.IsValid(vin));

    private static GeoPosition At(string latitude, string longitude) => GeoPosition.From(decimal.Parse(latitude), decimal.Parse(longitude));

    private static long Haversine(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        static double Radians(double degrees) => degrees * Math.PI / 180;
        var (a, b) = (Math.Sin(Radians(otherLatitude - latitude) / 2), Math.Sin(Radians(otherLongitude - longitude) / 2));
        var h = (a * a) + (Math.Cos(Radians(latitude)) * Math.Cos(Radians(otherLatitude)) * b * b);
        return (long)(2 * 6_371_000 * Math.Asin(Math.Sqrt(h)));
    }

    private sealed class Row(GeoPosition? position) : IPositioned
    {
        public long? PositionX { get; } = position?.X;

        public long? PositionY { get; } = position?.Y;

        public long? PositionZ { get; } = position?.Z;
    }
}
