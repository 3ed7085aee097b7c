using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>Fills garages: cars of delivered orders first, cars bought earlier after them.</summary>
internal static class OwnedVehicleGenerator
{
    private const int Count = 500;
    private static readonly string[] Nicknames = ["Blitz", "Luna", "Pebble", "Comet", "Mocha", "Nimbus"];

    public static IReadOnlyList<SeedOwnedVehicle> Generate(SeedData world)
    {
        var stream = new SeedStream(SeedData.Seed, "owned vehicles");
        var builds = new BuildDrawer(world.Catalogue, stream);
        var configurations = world.Configurations.ToDictionary(c => c.Id);
        var stock = world.Stock.ToDictionary(v => v.Id);
        var vehicles = new List<SeedOwnedVehicle>(Count);
        foreach (var order in world.Orders.Where(o => o.Vin is not null && o.Status is OrderStatus.Delivered or OrderStatus.Completed).Take(Count))
        {
            vehicles.Add(FromOrder(order, configurations, stock, stream));
        }

        for (var i = vehicles.Count; i < Count; i++)
        {
            vehicles.Add(Earlier(world, builds, stream, i));
        }

        return vehicles;
    }

    private static SeedOwnedVehicle FromOrder(
        SeedOrder order, Dictionary<string, SeedConfiguration> configurations, Dictionary<string, SeedStockVehicle> stock, SeedStream stream)
    {
        var since = DateOnly.FromDateTime(order.Events.First(e => e.To == OrderStatus.Delivered).At.UtcDateTime);
        var driven = (SeedData.AsOf.DayNumber - since.DayNumber) * stream.Between(15, 60);
        var nickname = Nickname(stream);
        if (order.StockVehicleId is { } id)
        {
            var car = stock[id];
            return new(
                NodeIds.OwnedVehicle(car.Vin), car.Vin, order.CustomerId, order.MarketCode, car.ModelCode, car.TrimCode, car.ModelYear, car.OptionCodes, nickname, since, car.MileageKm + driven, order.Id);
        }

        var build = configurations[order.ConfigurationId!];
        return new(
            NodeIds.OwnedVehicle(order.Vin!), order.Vin!, order.CustomerId, order.MarketCode, build.ModelCode, build.TrimCode, build.ModelYear, build.OptionCodes, nickname, since, 20 + driven, order.Id);
    }

    private static SeedOwnedVehicle Earlier(SeedData world, BuildDrawer builds, SeedStream stream, int index)
    {
        var customer = stream.Pick(world.Customers);
        var trim = stream.Pick([.. world.Catalogue.Trims.Where(t => t.Markets.Contains(customer.MarketCode))]);
        var options = builds.Draw(trim, customer.MarketCode);
        var months = stream.Between(10, 60);
        var since = SeedData.AsOf.AddMonths(-months).AddDays(-stream.Next(28));
        var vin = VinComposer.Compose(world.Catalogue, trim, customer.MarketCode, since.Year, index % VinComposer.Plants.Count, 700_000 + index);
        return new(
            NodeIds.OwnedVehicle(vin), vin, customer.Id, customer.MarketCode, trim.ModelCode, trim.Code, since.Year, options, Nickname(stream), since,
            (months * stream.Between(600, 1_800)) + stream.Next(1_000), null);
    }

    private static string? Nickname(SeedStream stream) => stream.Chance(30) ? stream.Pick(Nicknames) : null;
}
