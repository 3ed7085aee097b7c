using Federation.Services.Domain;
using Federation.Shared.Identity;

namespace Federation.Services.Graph;

/// <summary>Which cars an actor may see, as a condition of the statement: a row that is not read cannot leak.</summary>
internal static class Visibility
{
    /// <summary>The call centre sees every car, a customer their own, a car itself, nobody else any.</summary>
    public static IQueryable<OwnedVehicle> VisibleTo(this IQueryable<OwnedVehicle> vehicles, Actor actor)
    {
        if (actor.Has(Scope.Ccic) || actor.Has(Scope.System))
        {
            return vehicles;
        }

        if (actor.Has(Scope.Vehicle) && actor.Vin is { } vin)
        {
            return vehicles.Where(v => v.Vin == vin);
        }

        var customerId = actor.Has(Scope.Customer) ? actor.Subject : null;
        return vehicles.Where(v => v.CustomerId == customerId);
    }
}
