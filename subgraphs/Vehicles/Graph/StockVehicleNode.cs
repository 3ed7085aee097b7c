using Federation.Server;
using Federation.Server.EntityFramework;
using Federation.Shared.Identity;
using Federation.Shared.Values;
using Federation.Vehicles.Data;
using Federation.Vehicles.Domain;
using Federation.Vehicles.Media;

namespace Federation.Vehicles.Graph;

/// <summary>A car that exists or is being built and can be bought as it is.</summary>
[ObjectType<StockVehicle>(IgnoreProperties =
[
    nameof(StockVehicle.MarketCode),
    nameof(StockVehicle.TrimId),
    nameof(StockVehicle.DealerId),
    nameof(StockVehicle.Latitude),
    nameof(StockVehicle.Longitude),
    nameof(StockVehicle.PositionX),
    nameof(StockVehicle.PositionY),
    nameof(StockVehicle.PositionZ),
    nameof(StockVehicle.ModelCode),
    nameof(StockVehicle.PaintCode),
    nameof(StockVehicle.PaintColour),
    nameof(StockVehicle.Propulsion),
    nameof(StockVehicle.ListPriceGrossMinor),
    nameof(StockVehicle.SearchText),
    nameof(StockVehicle.ListedAt),
])]
[Key("id")]
internal static class StockVehicleNode
{
    /// <summary>Resolves references to stock vehicles.</summary>
    [Lookup]
    public static Task<IReadOnlyList<StockVehicle?>> GetStockVehicleByIdAsync(
        IReadOnlyList<string> ids, QueryContext<StockVehicle> query, VehiclesContext database, CancellationToken cancellationToken) =>
        database.StockVehicles.LoadAsync(v => v.Id, ids, query, cancellationToken);

    /// <summary>Vehicle identification number; only for the maker's own people and for dealers.</summary>
    [GraphQLType("Vin")]
    [Authorize(Roles = Scopes.Dealer + "," + Scopes.Ccic + "," + Scopes.Admin)]
    public static string? GetVin([Parent(requires: nameof(StockVehicle.Vin))] StockVehicle vehicle) => vehicle.Vin;

    /// <summary>Where it stands; null where that is not known.</summary>
    public static GeoPoint? GetLocation([Parent(requires: $"{nameof(StockVehicle.Latitude)} {nameof(StockVehicle.Longitude)}")] StockVehicle vehicle) =>
        vehicle is { Latitude: { } latitude, Longitude: { } longitude } ? new GeoPoint(latitude, longitude) : null;

    /// <summary>Pictures of the car in its paint.</summary>
    public static IReadOnlyList<VisualAsset> GetPhotos(
        [Parent(requires: $"{nameof(StockVehicle.PaintColour)} Trim.Model.Name Trim.Model.BodyStyle")] StockVehicle vehicle, CarPictures pictures) =>
        [.. CarPicture.Views.Select(view => pictures.Of(vehicle.Trim.Model, vehicle.PaintColour, view))];

    /// <summary>The dealer who sells it.</summary>
    public static Dealer? GetDealer([Parent(requires: nameof(StockVehicle.DealerId))] StockVehicle vehicle) => new() { Id = vehicle.DealerId };
}
