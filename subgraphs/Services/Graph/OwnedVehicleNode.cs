using System.Security.Claims;
using Federation.Server;
using Federation.Server.EntityFramework;
using Federation.Services.Data;
using Federation.Services.Domain;
using Federation.Shared.Identity;

namespace Federation.Services.Graph;

/// <summary>A car in somebody's garage.</summary>
[ObjectType<OwnedVehicle>(IgnoreProperties = [nameof(OwnedVehicle.CustomerId)])]
[Key("id")]
internal static class OwnedVehicleNode
{
    /// <summary>Resolves references to owned vehicles, as far as the actor may see them.</summary>
    [Lookup]
    public static Task<IReadOnlyList<OwnedVehicle?>> GetOwnedVehicleByIdAsync(
        IReadOnlyList<string> ids, QueryContext<OwnedVehicle> query, ServicesContext database, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        database.Vehicles.VisibleTo(Actor.From(user)).LoadAsync(v => v.Id, ids, query, cancellationToken);

    /// <summary>Vehicle identification number.</summary>
    [GraphQLType("Vin!")]
    public static string GetVin([Parent(requires: nameof(OwnedVehicle.Vin))] OwnedVehicle vehicle) => vehicle.Vin;

    /// <summary>Kilometres driven; for the owner and the car itself.</summary>
    [Authorize(Roles = Scopes.Customer + "," + Scopes.Vehicle)]
    public static int? GetMileageKm([Parent(requires: nameof(OwnedVehicle.MileageKm))] OwnedVehicle vehicle) => vehicle.MileageKm;

    /// <summary>Whose it is.</summary>
    public static Customer? GetOwner([Parent(requires: nameof(OwnedVehicle.CustomerId))] OwnedVehicle vehicle) => new() { Id = vehicle.CustomerId };
}
