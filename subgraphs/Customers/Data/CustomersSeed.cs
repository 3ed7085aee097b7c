using Federation.Customers.Domain;
using Federation.Shared;
using Federation.Shared.Data;
using Federation.Shared.Seed;
using Federation.Shared.Values;

namespace Federation.Customers.Data;

/// <summary>The rows of the customers subgraph out of the sample world.</summary>
internal sealed class CustomersSeed : IDatabaseSeeder<CustomersContext>
{
    /// <inheritdoc/>
    public async Task SeedAsync(CustomersContext context, SeedData world, IProgress<string> progress, CancellationToken cancellationToken)
    {
        await context.InsertAllAsync(world.Dealers.Select(DealerOf), cancellationToken);
        progress.Report("writing customers");
        await context.InsertAllAsync(world.Customers.Select(CustomerOf), cancellationToken);
        await context.InsertAllAsync(ServingDealersOf(world), cancellationToken);
        await context.InsertAllAsync(world.Leads.Select(LeadOf), cancellationToken);
    }

    private static Dealer DealerOf(SeedDealer dealer)
    {
        var position = GeoPosition.From(dealer.Position);
        return new Dealer
        {
            Id = dealer.Id,
            Code = dealer.Code,
            Name = dealer.Name,
            Format = dealer.Format,
            MarketCode = dealer.MarketCode,
            Address = dealer.Address,
            Latitude = dealer.Position.Latitude,
            Longitude = dealer.Position.Longitude,
            PositionX = position.X,
            PositionY = position.Y,
            PositionZ = position.Z,
            BrandCodes = $" {string.Join(' ', dealer.Brands)} ",
            ServiceCodes = $" {string.Join(' ', dealer.Services)} ",
            TimeZone = dealer.TimeZone,
            OpeningHours = [.. dealer.OpeningHours.Select(h => new OpeningHours
            {
                Id = $"{dealer.Code}|{(int)h.Day}",
                DealerId = dealer.Id,
                Day = h.Day,
                Opens = h.Opens,
                Closes = h.Closes,
            })],
        };
    }

    private static Customer CustomerOf(SeedCustomer customer) => new()
    {
        Id = customer.Id,
        DisplayName = customer.DisplayName,
        Email = customer.Email,
        Phone = customer.Phone,
        Locale = customer.Locale,
        MarketCode = customer.MarketCode,
        CreatedAt = customer.CreatedAt,
        Identities = [.. customer.Identities.Select((i, n) => new Identity
        {
            Id = $"{customer.Number}|{n:D2}",
            CustomerId = customer.Id,
            Touchpoint = i.Touchpoint,
            Provider = i.Provider,
            ExternalId = i.ExternalId,
            LinkedAt = i.LinkedAt,
        })],
        Consents = [.. customer.Consents.Select(c => new Consent
        {
            Id = $"{customer.Number}|{(int)c.Purpose:D2}",
            CustomerId = customer.Id,
            Purpose = c.Purpose,
            Status = c.Status,
            TextVersion = c.TextVersion,
            At = c.At,
            Via = c.Via,
        })],
    };

    private static IEnumerable<ServingDealer> ServingDealersOf(SeedData world) =>
        world.Customers.Select(c => (Customer: c.Id, Dealer: NodeIds.Dealer(c.HomeDealerCode)))
            .Concat(world.Orders.Select(o => (Customer: o.CustomerId, Dealer: o.AgentDealerId)))
            .Concat(world.Leads.Where(l => l is { CustomerId: not null, DealerId: not null }).Select(l => (Customer: l.CustomerId!, Dealer: l.DealerId!)))
            .Distinct()
            .Select(pair => new ServingDealer { CustomerId = pair.Customer, DealerId = pair.Dealer });

    private static Lead LeadOf(SeedLead lead) => new()
    {
        Id = lead.Id,
        Version = lead.Version,
        Status = lead.Status,
        Source = lead.Source,
        PartnerCode = lead.PartnerCode,
        MarketCode = lead.MarketCode,
        Score = lead.Score,
        AssignedDealerId = lead.DealerId,
        DueAt = lead.DueAt,
        ConfigurationId = lead.ConfigurationId,
        CustomerId = lead.CustomerId,
        CreatedAt = lead.CreatedAt,
    };
}
