using Federation.Shared.Pricing;
using Federation.Shared.States;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>Sells services for cars in garages; the life of each contract is one that <see cref="Lifecycles.Contract"/> allows.</summary>
internal sealed class ContractGenerator
{
    private const int Count = 800;
    private static readonly int[] LifeWeights = [6, 62, 6, 4, 8, 14];

    private static readonly ContractStatus[][] Lives =
    [
        [ContractStatus.Pending],
        [ContractStatus.Pending, ContractStatus.Active],
        [ContractStatus.Pending, ContractStatus.Active, ContractStatus.Paused],
        [ContractStatus.Pending, ContractStatus.Active, ContractStatus.Suspended],
        [ContractStatus.Pending, ContractStatus.Active, ContractStatus.CancelScheduled],
        [ContractStatus.Pending, ContractStatus.Active, ContractStatus.CancelScheduled, ContractStatus.Ended],
    ];

    private readonly SeedData _world;
    private readonly SeedStream _stream = new(SeedData.Seed, "service contracts");
    private readonly Dictionary<string, PriceBook> _books;

    private ContractGenerator(SeedData world)
    {
        _world = world;
        _books = world.Catalogue.Markets.ToDictionary(m => m.Code, m => world.PriceBook(m.Code));
    }

    public static IReadOnlyList<SeedServiceContract> Generate(SeedData world)
    {
        var generator = new ContractGenerator(world);
        return [.. Enumerable.Range(0, Count).Select(generator.Contract)];
    }

    private SeedServiceContract Contract(int index)
    {
        var number = $"SC-{index + 1:000000}";
        // The first two belong to the planted customer: an active one, and a subscription that is paused.
        var planted = index < 2;
        var vehicle = planted ? _world.OwnedVehicles.First(v => v.CustomerId == _world.Customers[0].Id) : _world.OwnedVehicles[index % _world.OwnedVehicles.Count];
        var propulsion = _world.Catalogue.TrimFacts(vehicle.TrimCode).Propulsion;
        var kind = index switch { 0 => ServiceKind.Maintenance, 1 => ServiceKind.Subscription, _ => (ServiceKind?)null };
        var product = _stream.Pick([.. _world.ServiceProducts.Where(p =>
            (kind is null || p.Kind == kind) && p.Markets.Contains(vehicle.MarketCode) && (p.Propulsions.Count == 0 || p.Propulsions.Contains(propulsion)))]);
        var life = Lives[planted ? index + 1 : _stream.PickIndex(LifeWeights)];
        var status = life[^1];
        var starts = status == ContractStatus.Pending ? SeedData.AsOf.AddDays(_stream.Between(1, 30)) : SeedData.AsOf.AddDays(-_stream.Between(20, 500));
        var isOver = status is ContractStatus.Ended;
        var ends = End(product, starts, status);
        var charge = isOver || status is ContractStatus.Paused or ContractStatus.Suspended ? null : _books[vehicle.MarketCode].Find(PriceSubject.Service, product.Code);
        return new(
            NodeIds.ServiceContract(number), number, life.Length, product.Code, vehicle.Id, vehicle.CustomerId, status, starts, ends, charge,
            charge is null ? null : SeedData.AsOf.AddDays(_stream.Between(1, 30)), _books[vehicle.MarketCode].Market.Currency, product.NoticeDays, life);
    }

    private DateOnly? End(SeedServiceProduct product, DateOnly starts, ContractStatus status) => status switch
    {
        ContractStatus.Ended => SeedData.AsOf.AddDays(-_stream.Between(1, 19)),
        ContractStatus.CancelScheduled => SeedData.AsOf.AddDays(Math.Max(1, product.NoticeDays)),
        _ => product.TermMonths is { } months ? NotPast(starts.AddMonths(months), months) : null,
    };

    // A term that is over has been renewed.
    private static DateOnly NotPast(DateOnly end, int months)
    {
        while (end <= SeedData.AsOf)
        {
            end = end.AddMonths(months);
        }

        return end;
    }
}
