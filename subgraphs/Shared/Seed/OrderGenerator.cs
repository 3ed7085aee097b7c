using Federation.Shared.Pricing;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>Makes orders: what is sold, a life replayed through the state machine, and the money, handover and commission that follow from it.</summary>
internal sealed class OrderGenerator
{
    /// <summary>Orders with a frozen build.</summary>
    public const int BuiltToOrder = 260;
    private const int FromStock = 110;
    private const int Services = 30;

    private static readonly Touchpoint[] Touchpoints = [Touchpoint.Web, Touchpoint.Web, Touchpoint.App, Touchpoint.DealerDesk, Touchpoint.DealerDesk, Touchpoint.Kiosk];

    private readonly SeedData _world;
    private readonly SeedStream _stream = new(SeedData.Seed, "orders");
    private readonly OrderLife _life;
    private readonly OrderAftermath _aftermath;
    private readonly Dictionary<string, SeedCustomer> _customers;
    private readonly ILookup<string, SeedCustomer> _customersOfMarket;
    private readonly Dictionary<string, PriceBook> _books;

    private OrderGenerator(SeedData world)
    {
        _world = world;
        _life = new(_stream);
        _aftermath = new(new(SeedData.Seed, "orders:aftermath"));
        _customers = world.Customers.ToDictionary(c => c.Id);
        _customersOfMarket = world.Customers.ToLookup(c => c.MarketCode);
        _books = world.Catalogue.Markets.ToDictionary(m => m.Code, m => world.PriceBook(m.Code));
    }

    public static IReadOnlyList<SeedOrder> Generate(SeedData world)
    {
        var generator = new OrderGenerator(world);
        var orders = new List<SeedOrder>(BuiltToOrder + FromStock + Services);
        foreach (var configuration in world.Configurations.Where(c => c.Status == ConfigurationStatus.Frozen))
        {
            orders.Add(generator.FromConfiguration(configuration, orders.Count));
        }

        var taken = world.Stock.Where(v => v.Status is StockStatus.Reserved or StockStatus.Sold).Take(FromStock);
        foreach (var vehicle in taken)
        {
            orders.Add(generator.ForStock(vehicle, orders.Count));
        }

        for (var i = 0; i < Services; i++)
        {
            orders.Add(generator.ForService(orders.Count));
        }

        return orders;
    }

    private SeedOrder FromConfiguration(SeedConfiguration configuration, int index)
    {
        var car = new VehicleToPrice(
            _world.Catalogue.TrimFacts(configuration.TrimCode), _world.Catalogue.OptionFacts(configuration.ModelCode, configuration.OptionCodes), SeedData.AsOf);
        var lines = VehicleLines(index, car, configuration.MarketCode);
        // The planted customer's orders: one still in production, one delivered and complete, the rest as it comes.
        var days = index switch { 0 => 25, 1 => 300, _ => _stream.Between(0, 330) };
        return Order(new(_customers[configuration.OwnerId!], lines, configuration, null, null), index, days, OrderStatus.Completed, index > 5);
    }

    private SeedOrder ForStock(SeedStockVehicle vehicle, int index)
    {
        var car = new VehicleToPrice(
            _world.Catalogue.TrimFacts(vehicle.TrimCode), _world.Catalogue.OptionFacts(vehicle.ModelCode, vehicle.OptionCodes), SeedData.AsOf,
            vehicle.Condition, vehicle.MileageKm, vehicle.FirstRegistration);
        var isSold = vehicle.Status == StockStatus.Sold;
        var customer = _stream.Pick([.. _customersOfMarket[vehicle.MarketCode]]);
        var subject = new OrderSubject(customer, VehicleLines(index, car, vehicle.MarketCode), null, vehicle, null);
        // A sold car has been delivered, a reserved one is on its way: neither order was cancelled.
        return Order(subject, index, isSold ? _stream.Between(70, 200) : _stream.Between(0, 40), isSold ? OrderStatus.Completed : OrderStatus.ReadyForHandover, false);
    }

    private SeedOrder ForService(int index)
    {
        var customer = index == BuiltToOrder + FromStock ? _world.Customers[0] : _stream.Pick(_world.Customers);
        var service = _stream.Pick([.. _world.ServiceProducts.Where(s => s.Markets.Contains(customer.MarketCode) && s.PriceEur > 0)]);
        var amount = VehiclePricing.Listed(PriceSubject.Service, service.Code, _books[customer.MarketCode])!;
        var line = new SeedOrderLine(LineId(index, 1), service.Name.Get("en"), 1, amount, service.Id);
        return Order(new(customer, [line], null, null, service), index, _stream.Between(0, 200), OrderStatus.Contracted, false);
    }

    private List<SeedOrderLine> VehicleLines(int index, VehicleToPrice car, string market)
    {
        var price = VehiclePricing.Price(car, _books[market]).Price
            ?? throw new InvalidOperationException($"{car.Trim.TrimCode} has no price in {market}.");
        return [.. price.Lines.Where(l => l.Amount.Net.Minor != 0).Select((l, i) => new SeedOrderLine(LineId(index, i + 1), l.Label.Get("en"), 1, l.Amount, null))];
    }

    private SeedOrder Order(OrderSubject subject, int index, int daysAgo, OrderStatus last, bool mayFail)
    {
        var number = Number(index);
        var market = _world.Catalogue.Market(subject.Stock?.MarketCode ?? subject.Configuration?.MarketCode ?? subject.Customer.MarketCode);
        var dealer = subject.Stock?.DealerCode ?? subject.Customer.HomeDealerCode;
        var touchpoint = _stream.Pick(Touchpoints);
        var placedAt = SeedData.AsOfInstant.AddMinutes(-(daysAgo * 1_440) - _stream.Between(15, 1_400));
        var events = _life.Replay(subject, placedAt, last, mayFail, touchpoint, dealer);
        var total = market.Taxes.Sum(subject.Lines.Select(l => l.Amount));
        var status = events[^1].To;
        var deposit = subject.Kind == OrderKind.Vehicle ? OrderAftermath.Deposit(total) : 0;
        var payments = _aftermath.Payments(number, total, deposit, events);
        var handover = subject.Kind == OrderKind.Vehicle ? _aftermath.Handover(number, events, dealer) : null;
        return new(
            NodeIds.Order(number), number, events.Count, subject.Kind, status, market.Code, market.SalesModel, subject.Customer.Id, dealer, NodeIds.Dealer(dealer),
            subject.Configuration?.Id, subject.Stock?.Id, subject.Stock?.Vin ?? BuiltVin(subject, market.Code, index, events), touchpoint, placedAt, subject.Lines, total,
            deposit, OrderAftermath.DepositPaid(deposit, events), OrderAftermath.DepositStatus(deposit, events),
            events.FirstOrDefault(e => e.To == OrderStatus.DepositPaid)?.At.AddDays(14), payments, events,
            events.FirstOrDefault(e => e.To == OrderStatus.Delivered)?.At.AddDays(14), handover, _aftermath.Commission(market, subject, total, events));
    }

    private string? BuiltVin(OrderSubject subject, string market, int index, IReadOnlyList<SeedOrderEvent> events)
    {
        if (subject.Configuration is not { } configuration || !events.Any(e => e.To == OrderStatus.InProduction))
        {
            return null;
        }

        var trim = _world.Catalogue.Trim(configuration.TrimCode);
        return VinComposer.Compose(_world.Catalogue, trim, market, trim.ModelYear, index % VinComposer.Plants.Count, 500_000 + index);
    }

    private static string Number(int index) => $"O-2026-{index + 1:000000}";

    private static string LineId(int index, int line) => NodeId.For("OrderLine", $"{Number(index)}|{line}");
}
