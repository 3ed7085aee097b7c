using Federation.Shared.Pricing;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>Fills the dealers' stock: of ten vehicles six are new, one is a demonstrator, three are used, one of them certified.</summary>
internal sealed class StockGenerator
{
    private const int Count = 2_000;
    private static readonly int[] NewWeights = [20, 20, 15, 35, 6, 4, 0];
    private static readonly int[] UsedWeights = [0, 0, 4, 84, 7, 4, 1];

    private readonly SeedData _world;
    private readonly SeedStream _stream = new(SeedData.Seed, "stock");
    private readonly BuildDrawer _builds;
    private readonly Dictionary<string, PriceBook> _books;
    private readonly List<SeedDealer> _dealers;
    private readonly List<int> _dealerWeights;
    private readonly Dictionary<string, (List<SeedTrim> Trims, List<int> Weights)> _offers = new(StringComparer.Ordinal);

    private StockGenerator(SeedData world)
    {
        _world = world;
        _builds = new(world.Catalogue, _stream);
        _books = world.Catalogue.Markets.ToDictionary(m => m.Code, m => world.PriceBook(m.Code));
        _dealers = [.. world.Dealers.Where(d => d.Format != DealerFormat.ServiceOnly)];
        _dealerWeights = [.. _dealers.Select(Weight)];
    }

    public static IReadOnlyList<SeedStockVehicle> Generate(SeedData world)
    {
        var generator = new StockGenerator(world);
        return [.. Enumerable.Range(0, Count).Select(generator.Vehicle)];
    }

    // Germany has the largest stock, centres more than shops, pop-ups little.
    private static int Weight(SeedDealer dealer)
    {
        var weight = dealer.Format switch { DealerFormat.ExperienceCentre => 20, DealerFormat.PopUp => 3, _ => 10 };
        return dealer.MarketCode == "DE" ? weight * 2 : weight;
    }

    private SeedStockVehicle Vehicle(int index)
    {
        var condition = (index % 10) switch
        {
            < 6 => VehicleCondition.New,
            6 => VehicleCondition.Demo,
            9 => VehicleCondition.Certified,
            _ => VehicleCondition.Used,
        };
        var dealer = _dealers[_stream.PickIndex(_dealerWeights)];
        var trim = Trim(dealer);
        var options = _builds.Draw(trim, dealer.MarketCode);
        var (registered, mileage) = Life(condition);
        var status = (StockStatus)_stream.PickIndex(condition == VehicleCondition.New ? NewWeights : UsedWeights);
        var plant = _stream.Next(VinComposer.Plants.Count);
        var year = registered is { } day ? day.AddMonths(6).Year : trim.ModelYear;
        var vin = VinComposer.Compose(_world.Catalogue, trim, dealer.MarketCode, year, plant, index + 1);
        return new(
            NodeIds.StockVehicle(vin), vin, condition, status, dealer.MarketCode, trim.ModelCode, trim.Code, year, options, _builds.PaintOf(trim, options),
            mileage, registered, Eta(status), dealer.Code, dealer.Id, dealer.Position, VinComposer.Plants[plant],
            SeedData.AsOfInstant.AddMinutes(-_stream.Between(60, 150_000)), Price(trim, options, dealer.MarketCode, condition, mileage, registered));
    }

    private SeedTrim Trim(SeedDealer dealer)
    {
        if (!_offers.TryGetValue(dealer.Code, out var offer))
        {
            var trims = _world.Catalogue.Trims
                .Where(t => t.Markets.Contains(dealer.MarketCode) && dealer.Brands.Contains(_world.Catalogue.Model(t.ModelCode).BrandCode))
                .ToList();
            offer = (trims, [.. trims.Select(TrimWeight)]);
            _offers.Add(dealer.Code, offer);
        }

        return offer.Trims[_stream.PickIndex(offer.Weights)];
    }

    // Small cars sell more than large ones, electric ones more than others.
    private int TrimWeight(SeedTrim trim)
    {
        var weight = _world.Catalogue.Model(trim.ModelCode).BasePriceEur < 35_000 ? 6 : 3;
        return _world.Catalogue.Powertrain(trim.PowertrainCode).Propulsion == Propulsion.Bev ? weight * 2 : weight;
    }

    private (DateOnly? Registered, int MileageKm) Life(VehicleCondition condition)
    {
        if (condition == VehicleCondition.New)
        {
            return (null, _stream.Between(5, 30));
        }

        var isDemo = condition == VehicleCondition.Demo;
        var months = isDemo ? _stream.Between(2, 11) : _stream.Between(8, 60);
        var registered = SeedData.AsOf.AddMonths(-months).AddDays(-_stream.Next(28));
        return (registered, isDemo ? _stream.Between(1_500, 12_000) : (months * _stream.Between(800, 1_700)) + _stream.Next(1_000));
    }

    private DateOnly? Eta(StockStatus status) => status switch
    {
        StockStatus.InProduction => SeedData.AsOf.AddDays(_stream.Between(30, 120)),
        StockStatus.InTransit => SeedData.AsOf.AddDays(_stream.Between(7, 35)),
        StockStatus.AtCompound => SeedData.AsOf.AddDays(_stream.Between(2, 10)),
        _ => null,
    };

    private long Price(SeedTrim trim, IReadOnlyList<string> options, string market, VehicleCondition condition, int mileage, DateOnly? registered)
    {
        var car = new VehicleToPrice(
            _world.Catalogue.TrimFacts(trim.Code), _world.Catalogue.OptionFacts(trim.ModelCode, options), SeedData.AsOf, condition, mileage, registered);
        var result = VehiclePricing.Price(car, _books[market]);
        return result.Price?.Total.Gross.Minor
            ?? throw new InvalidOperationException($"{trim.Code} in {market} has no price for {string.Join(", ", result.MissingCodes)}.");
    }
}
