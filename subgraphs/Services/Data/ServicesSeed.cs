using Federation.Services.Domain;
using Federation.Shared;
using Federation.Shared.Data;
using Federation.Shared.Seed;

namespace Federation.Services.Data;

/// <summary>The rows of the services subgraph out of the sample world.</summary>
internal sealed class ServicesSeed : IDatabaseSeeder<ServicesContext>
{
    /// <inheritdoc/>
    public async Task SeedAsync(ServicesContext context, SeedData world, IProgress<string> progress, CancellationToken cancellationToken)
    {
        await context.InsertAllAsync(world.ServiceProducts.Select(ProductOf), cancellationToken);
        progress.Report("writing owned vehicles");
        await context.InsertAllAsync(world.OwnedVehicles.Select(VehicleOf), cancellationToken);
        await context.InsertAllAsync(world.Contracts.Select(ContractOf), cancellationToken);
    }

    private static ServiceProduct ProductOf(SeedServiceProduct product) => new()
    {
        Id = product.Id,
        Code = product.Code,
        Kind = product.Kind,
        Name = product.Name,
        TermMonths = product.TermMonths,
        MarketCodes = $" {string.Join(' ', product.Markets)} ",
    };

    private static OwnedVehicle VehicleOf(SeedOwnedVehicle vehicle) => new()
    {
        Id = vehicle.Id,
        Vin = vehicle.Vin,
        CustomerId = vehicle.CustomerId,
        Nickname = vehicle.Nickname,
        Since = vehicle.Since,
        MileageKm = vehicle.MileageKm,
    };

    private static ServiceContract ContractOf(SeedServiceContract contract) => new()
    {
        Id = contract.Id,
        Version = contract.Version,
        ProductId = NodeIds.ServiceProduct(contract.ProductCode),
        VehicleId = contract.OwnedVehicleId,
        Status = contract.Status,
        StartsAt = contract.StartsAt,
        EndsAt = contract.EndsAt,
        NextChargeAt = contract.NextChargeAt,
        NoticeDays = contract.NoticeDays,
    };
}
