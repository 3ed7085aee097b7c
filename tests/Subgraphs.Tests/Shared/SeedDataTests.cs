using Federation.Shared;
using Federation.Shared.Seed;
using Federation.Shared.States;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;
using Xunit;

namespace Federation.Subgraphs.Tests.Shared;

public sealed class SeedDataTests
{
    // A changed value means other data: raise SeedData.GeneratorVersion with it.
    private const string Golden = "82dbf79f11ee2370ec0c854045b7f864652ef6528ae57cd8c22cd8416e55e246";

    private static readonly SeedData World = SeedData.Generate();

    [Fact]
    public void Export_SameSeed_HasTheGoldenHash() => Assert.Equal(Golden, SeedExport.Hash(World));

    [Fact]
    public void Export_SecondWorld_IsEqualWhateverPartIsReadFirst()
    {
        var second = SeedData.Generate();
        Assert.Equal(800, second.Contracts.Count);
        Assert.Equal(Golden, SeedExport.Hash(second));
    }

    [Fact]
    public void Catalogue_Small_HasThePlannedSize()
    {
        var catalogue = World.Catalogue;
        Assert.Equal(
            (8, 2, 12, 48, 30, 168),
            (catalogue.Markets.Count, catalogue.Brands.Count, catalogue.Models.Count, catalogue.Trims.Count, catalogue.Powertrains.Count, catalogue.OptionGroups.Count));
        Assert.Equal(420, catalogue.Options.Select(o => o.Code).Distinct().Count());
        Assert.Equal(96, catalogue.Options.Count(o => o.Kind == OptionKind.Package));
        Assert.All(catalogue.Models, m => Assert.Equal(123, catalogue.Options.Count(o => o.ModelCode == m.Code)));
        Assert.Equal(30, catalogue.Trims.Select(t => t.PowertrainCode).Distinct().Count());
    }

    [Fact]
    public void Parts_Small_HaveThePlannedSize()
    {
        Assert.InRange(World.Prices.Rows.Count, 24_000, 26_000);
        Assert.Equal((240, 20), (World.Dealers.Count, World.Dealers.Count(d => d.Format == DealerFormat.ExperienceCentre)));
        Assert.Equal((2_000, 1_000, 1_200), (World.Stock.Count, World.Customers.Count, World.Configurations.Count));
        Assert.Equal((400, 600, 500), (World.Orders.Count, World.Leads.Count, World.OwnedVehicles.Count));
        Assert.Equal((800, 60), (World.Contracts.Count, World.ServiceProducts.Count));
        Assert.Equal(
            (1_200, 200, 600),
            (World.Stock.Count(v => v.Condition == VehicleCondition.New), World.Stock.Count(v => v.Condition == VehicleCondition.Demo), World.Stock.Count(v => v.Condition >= VehicleCondition.Used)));
        Assert.InRange(World.Customers.Average(c => c.Identities.Count), 1.25, 1.35);
    }

    [Fact]
    public void Ids_OfEachKind_AreUniqueAndNameTheirType()
    {
        Unique("Option", World.Catalogue.Options.Select(o => o.Id));
        Unique("OptionGroup", World.Catalogue.OptionGroups.Select(o => o.Id));
        Unique("Trim", World.Catalogue.Trims.Select(o => o.Id));
        Unique("Dealer", World.Dealers.Select(o => o.Id));
        Unique("StockVehicle", World.Stock.Select(o => o.Id));
        Unique("Customer", World.Customers.Select(o => o.Id));
        Unique("Configuration", World.Configurations.Select(o => o.Id));
        Unique("Order", World.Orders.Select(o => o.Id));
        Unique("OrderLine", World.Orders.SelectMany(o => o.Lines).Select(l => l.Id));
        Unique("Payment", World.Orders.SelectMany(o => o.Payments).Select(p => p.Id));
        Unique("Lead", World.Leads.Select(o => o.Id));
        Unique("OwnedVehicle", World.OwnedVehicles.Select(o => o.Id));
        Unique("ServiceProduct", World.ServiceProducts.Select(o => o.Id));
        Unique("ServiceContract", World.Contracts.Select(o => o.Id));
    }

    [Fact]
    public void References_OfEveryRecord_PointToRecords()
    {
        var customers = World.Customers.Select(c => c.Id).ToHashSet();
        var dealers = World.Dealers.Select(d => d.Code).ToHashSet();
        var builds = World.Configurations.Select(c => c.Id).ToHashSet();
        var stock = World.Stock.Select(v => v.Id).ToHashSet();
        var orders = World.Orders.Select(o => o.Id).ToHashSet();
        var owned = World.OwnedVehicles.Select(v => v.Id).ToHashSet();
        var services = World.ServiceProducts.ToDictionary(s => s.Code);
        Assert.All(World.Stock, v => Assert.Contains(v.DealerCode, dealers));
        Assert.All(World.Customers, c => Assert.True(dealers.Contains(c.HomeDealerCode) && (c.DuplicateOfId is null || customers.Contains(c.DuplicateOfId))));
        Assert.All(World.Configurations, c => Assert.True(c.OwnerId is null || customers.Contains(c.OwnerId)));
        Assert.All(World.Orders, o => Assert.True(customers.Contains(o.CustomerId) && dealers.Contains(o.AgentDealerCode)));
        Assert.All(World.Orders, o => Assert.True((o.ConfigurationId is null || builds.Contains(o.ConfigurationId)) && (o.StockVehicleId is null || stock.Contains(o.StockVehicleId))));
        Assert.All(World.Leads, l => Assert.True((l.CustomerId is null || customers.Contains(l.CustomerId)) && (l.ConfigurationId is null || builds.Contains(l.ConfigurationId))));
        Assert.All(World.Leads, l => Assert.True(l.DealerCode is null || dealers.Contains(l.DealerCode)));
        Assert.All(World.OwnedVehicles, v => Assert.True(customers.Contains(v.CustomerId) && (v.OrderId is null || orders.Contains(v.OrderId))));
        Assert.All(World.Contracts, c => Assert.True(owned.Contains(c.OwnedVehicleId) && customers.Contains(c.CustomerId) && services.ContainsKey(c.ProductCode)));
    }

    [Fact]
    public void Builds_OfStockConfigurationsAndGarages_RespectEveryGroup()
    {
        foreach (var (trim, market, options) in World.Stock.Select(v => (v.TrimCode, v.MarketCode, v.OptionCodes))
            .Concat(World.Configurations.Select(c => (c.TrimCode, c.MarketCode, c.OptionCodes)))
            .Concat(World.OwnedVehicles.Select(v => (v.TrimCode, v.MarketCode, v.OptionCodes))))
        {
            var model = World.Catalogue.Trim(trim).ModelCode;
            Assert.Contains(market, World.Catalogue.Trim(trim).Markets);
            Assert.Equal(options.Order(StringComparer.Ordinal), options);
            foreach (var group in World.Catalogue.GroupsOf(model))
            {
                Assert.InRange(options.Count(group.OptionCodes.Contains), group.MinSelect, group.MaxSelect ?? int.MaxValue);
            }

            var contents = options.SelectMany(o => World.Catalogue.Option(model, o).PackageContents);
            Assert.Empty(contents.Except(options));
        }
    }

    [Fact]
    public void Configurations_BuildHash_IsThatOfTheCanonicalBuild() => Assert.All(
        World.Configurations, c => Assert.Equal(BuildCode.Hash(c.MarketCode, c.TrimCode, c.ModelYear, c.OptionCodes.Reverse()), c.BuildHash));

    [Fact]
    public void Vehicles_Vins_AreValidAndUnique()
    {
        var vins = World.Stock.Select(v => v.Vin).ToList();
        Assert.Equal(vins.Count, vins.Distinct().Count());
        Assert.All(vins.Concat(World.OwnedVehicles.Select(v => v.Vin)), vin => Assert.True(Vin.IsValid(vin), vin));
    }

    [Fact]
    public void Orders_Histories_AreLegalAndEndInTheirStatus() => Assert.All(World.Orders, order =>
    {
        Assert.True(Lifecycles.Order.TryReplay(order.Events.Select(e => e.To), out var last, out var illegal), $"{order.Number}: {illegal}");
        Assert.Equal(last, order.Status);
        Assert.Equal(order.Events.Skip(1).Select(e => e.From), order.Events.SkipLast(1).Select(e => (OrderStatus?)e.To));
        Assert.Equal(order.Events.OrderBy(e => e.At), order.Events);
        Assert.True(order.Events[^1].At <= SeedData.AsOfInstant);
        Assert.Equal(order.Version, order.Events.Count);
    });

    [Fact]
    public void Orders_Money_AddsUp() => Assert.All(World.Orders, order =>
    {
        Assert.Equal(order.Total.Gross.Minor, order.Lines.Sum(l => l.Amount.Gross.Minor));
        Assert.Equal(order.Total.Gross, order.Total.Net + order.Total.Tax);
        Assert.True(order.Payments.Sum(p => p.AmountMinor) <= order.Total.Gross.Minor, order.Number);
        if (order.Commission is { } commission)
        {
            Assert.Equal(commission.TotalMinor, commission.BaseMinor + commission.Bonuses.Sum(b => b.AmountMinor));
            Assert.Equal(SalesModel.Agency, order.SalesModel);
        }
    });

    [Fact]
    public void Orders_Delivered_HaveACompleteHandover() => Assert.All(World.Orders.Where(o => o.Kind == OrderKind.Vehicle), order =>
    {
        var isDelivered = order.Status is OrderStatus.Delivered or OrderStatus.Completed or OrderStatus.Returned;
        Assert.Equal(isDelivered, order.Handover?.Status == HandoverStatus.Completed);
        Assert.Equal(isDelivered, order.Handover is { } handover && handover.Checklist.All(s => s.Done));
    });

    [Fact]
    public void Orders_FromStock_AgreeWithTheVehicle()
    {
        var stock = World.Stock.ToDictionary(v => v.Id);
        Assert.All(World.Orders.Where(o => o.StockVehicleId is not null), order =>
        {
            var isDelivered = order.Status is OrderStatus.Delivered or OrderStatus.Completed;
            Assert.Equal(isDelivered ? StockStatus.Sold : StockStatus.Reserved, stock[order.StockVehicleId!].Status);
        });
    }

    [Fact]
    public void Leads_Histories_AreLegalAndEndInTheirStatus() => Assert.All(World.Leads, lead =>
    {
        Assert.True(Lifecycles.Lead.TryReplay(lead.Events.Select(e => e.To), out var last, out _), lead.Number);
        Assert.Equal(last, lead.Status);
    });

    [Fact]
    public void Contracts_Histories_AreLegalAndEndInTheirStatus() => Assert.All(World.Contracts, contract =>
    {
        Assert.True(Lifecycles.Contract.TryReplay(contract.History, out var last, out _), contract.Number);
        Assert.Equal(last, contract.Status);
    });

    [Fact]
    public void Stock_NearMunich_FillsThePageOfTheKiosk()
    {
        var munich = GeoPosition.From(48.137m, 11.575m);
        var matches = World.Stock.Count(v => v is { MarketCode: "DE", Condition: VehicleCondition.New or VehicleCondition.Demo }
            && v.ListPriceGrossMinor <= 55_000_00
            && v.Status is not (StockStatus.Sold or StockStatus.Withdrawn or StockStatus.Reserved)
            && World.Catalogue.TrimFacts(v.TrimCode).Propulsion == Propulsion.Bev
            && GeoPosition.From(v.Location).SquaredChordTo(munich) <= GeoPosition.SquaredChord(50_000));
        Assert.True(matches > 12, $"{matches} matches");
    }

    [Fact]
    public void Fixtures_Planted_AreThere()
    {
        var first = World.Customers[0];
        Assert.Equal((SeedFixtures.CustomerNumber, SeedFixtures.DealerCode), (first.Number, first.HomeDealerCode));
        Assert.Contains(World.Orders, o => o.CustomerId == first.Id);
        Assert.Contains(World.OwnedVehicles, v => v.CustomerId == first.Id);
        Assert.Contains(World.Configurations, c => c.OwnerId == first.Id && c.Status == ConfigurationStatus.Saved);
        Assert.Contains(World.Leads, l => l.DealerCode == SeedFixtures.DealerCode && l.Status == LeadStatus.Assigned && l.ConfigurationId is not null);
        Assert.Contains(World.Customers[1].Consents, c => c is { Purpose: ConsentPurpose.VehicleData, Status: ConsentStatus.Withdrawn });
        Assert.Equal(ContractStatus.Paused, World.Contracts.Single(c => c.Number == SeedFixtures.PausedContractNumber).Status);
        Assert.Equal(0, World.Orders.Single(o => o.Number == SeedFixtures.ZeroDigitOrderNumber).Total.Gross.MinorUnits);
        Assert.Contains(World.Dealers, d => d.Code == SeedFixtures.OtherDealerCode);
    }

    [Fact]
    public void Prices_EveryOfferedTrimAndOption_HaveOneExceptThePlantedGap()
    {
        foreach (var market in World.Catalogue.Markets)
        {
            var book = World.PriceBook(market.Code);
            Assert.All(
                World.Catalogue.Trims.Where(t => t.Markets.Contains(market.Code)), t => Assert.NotNull(book.Find(PriceSubject.Trim, t.Code)));
            var gaps = World.Catalogue.Options
                .Where(o => book.Find(PriceSubject.Option, Federation.Shared.Pricing.PriceBook.OptionCode(o.ModelCode, o.Code)) is null)
                .Select(o => $"{o.ModelCode}:{o.Code}");
            Assert.Equal(market.Code == "JP" ? ["MAR:T01"] : [], gaps);
        }
    }

    private static void Unique(string type, IEnumerable<string> ids)
    {
        var list = ids.ToList();
        Assert.Equal(list.Count, list.Distinct().Count());
        Assert.All(list, id => Assert.True(NodeId.Is(id, type), id));
    }
}
