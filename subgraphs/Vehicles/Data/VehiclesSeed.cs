using Federation.Shared.Data;
using Federation.Shared.Seed;
using Federation.Shared.Values;
using Federation.Vehicles.Domain;

namespace Federation.Vehicles.Data;

/// <summary>The rows of the vehicles subgraph out of the sample world.</summary>
internal sealed class VehiclesSeed : IDatabaseSeeder<VehiclesContext>
{
    /// <inheritdoc/>
    public async Task SeedAsync(VehiclesContext context, SeedData world, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var catalogue = world.Catalogue;
        await context.InsertAllAsync(catalogue.Markets.Select(MarketOf), cancellationToken);
        await context.InsertAllAsync(catalogue.Powertrains.Select(PowertrainOf), cancellationToken);
        var brands = catalogue.Brands.ToDictionary(b => b.Code, b => b.Name, StringComparer.Ordinal);
        await context.InsertAllAsync(catalogue.Models.Select(m => ModelOf(m, brands[m.BrandCode])), cancellationToken);
        await context.InsertAllAsync(catalogue.Trims.Select(t => TrimOf(t, catalogue.Model(t.ModelCode).Id)), cancellationToken);
        await context.InsertAllAsync(catalogue.OptionGroups.Select(g => GroupOf(g, catalogue.Model(g.ModelCode).Id)), cancellationToken);
        await context.InsertAllAsync(catalogue.Options.Select(OptionOf), cancellationToken);
        await context.InsertAllAsync(catalogue.Options.SelectMany(o => ContentsOf(o, catalogue)), cancellationToken);
        await context.InsertAllAsync(catalogue.Trims.SelectMany(t => OffersOf(t, catalogue)), cancellationToken);

        progress.Report("writing stock vehicles");
        await context.InsertAllAsync(world.Stock.Select(v => VehicleOf(v, catalogue)), cancellationToken);
        await context.InsertAllAsync(
            world.Stock.SelectMany(v => v.OptionCodes.Select(c => new StockVehicleOption { VehicleId = v.Id, OptionId = catalogue.Option(v.ModelCode, c).Id })),
            cancellationToken);

        progress.Report("writing configurations");
        await context.InsertAllAsync(world.Configurations.Select(c => ConfigurationOf(c, catalogue.Trim(c.TrimCode).Id)), cancellationToken);
        await context.InsertAllAsync(
            world.Configurations.SelectMany(b => b.OptionCodes.Select(c => new ConfigurationOption { ConfigurationId = b.Id, OptionId = catalogue.Option(b.ModelCode, c).Id })),
            cancellationToken);
    }

    private static Market MarketOf(SeedMarket market) => new()
    {
        Id = market.Id,
        Code = market.Code,
        Name = market.Name,
        Country = market.Country,
        Currency = market.Currency,
        Locales = market.Locales,
        TaxDisplay = market.TaxDisplay,
        DistanceUnit = market.DistanceUnit,
        TimeZone = market.TimeZone,
        SalesModel = market.SalesModel,
    };

    private static Powertrain PowertrainOf(SeedPowertrain powertrain) => new()
    {
        Code = powertrain.Code,
        Propulsion = powertrain.Propulsion,
        PowerKw = powertrain.PowerKw,
        TorqueNm = powertrain.TorqueNm,
        Drivetrain = powertrain.Drivetrain,
        BatteryKwh = powertrain.BatteryKwh,
        AcMaxKw = powertrain.AcMaxKw,
        DcMaxKw = powertrain.DcMaxKw,
        Acceleration0to100 = powertrain.Acceleration0To100,
        TopSpeedKmh = powertrain.TopSpeedKmh,
    };

    private static Model ModelOf(SeedModel model, string brand) => new()
    {
        Id = model.Id,
        Code = model.Code,
        Name = model.Name,
        BrandCode = model.BrandCode,
        BodyStyle = model.BodyStyle,
        Segment = model.Segment,
        SearchText = $"{brand} {model.Name.Get()}".ToLowerInvariant(),
    };

    private static Trim TrimOf(SeedTrim trim, string modelId) => new()
    {
        Id = trim.Id,
        Code = trim.Code,
        Name = trim.Name,
        ModelId = modelId,
        ModelYear = trim.ModelYear,
        PowertrainCode = trim.PowertrainCode,
        MarketCodes = $" {string.Join(' ', trim.Markets)} ",
        ProducedFrom = trim.ProductionFrom,
        ProducedUntil = trim.ProductionUntil,
    };

    private static OptionGroup GroupOf(SeedOptionGroup group, string modelId) => new()
    {
        Id = group.Id,
        Code = group.Code,
        Name = group.Name,
        Kind = group.Kind,
        MinSelect = group.MinSelect,
        MaxSelect = group.MaxSelect,
        SortOrder = group.SortOrder,
        ModelId = modelId,
    };

    private static Option OptionOf(SeedOption option) => new()
    {
        Id = option.Id,
        Code = option.Code,
        Name = option.Name,
        Description = option.Description,
        Kind = option.Kind,
        GroupId = option.GroupId,
        Hidden = option.Hidden,
        Colour = ColourOf(option),
    };

    private static string? ColourOf(SeedOption option) => option.ColourHex?.TrimStart('#').ToLowerInvariant();

    private static IEnumerable<PackageContent> ContentsOf(SeedOption package, SeedCatalogue catalogue) =>
        package.PackageContents.Select(c => new PackageContent { PackageId = package.Id, ContentId = catalogue.Option(package.ModelCode, c).Id });

    private static IEnumerable<TrimOption> OffersOf(SeedTrim trim, SeedCatalogue catalogue)
    {
        var propulsion = catalogue.Powertrain(trim.PowertrainCode).Propulsion;
        return catalogue.Options
            .Where(o => o.ModelCode == trim.ModelCode && (o.Propulsions.Count == 0 || o.Propulsions.Contains(propulsion)))
            .Select(o => new TrimOption { TrimId = trim.Id, OptionId = o.Id, IsStandard = trim.StandardOptions.Contains(o.Code) });
    }

    private static StockVehicle VehicleOf(SeedStockVehicle vehicle, SeedCatalogue catalogue)
    {
        var model = catalogue.Model(vehicle.ModelCode);
        var trim = catalogue.Trim(vehicle.TrimCode);
        var position = GeoPosition.From(vehicle.Location);
        return new StockVehicle
        {
            Id = vehicle.Id,
            Vin = vehicle.Vin,
            Condition = vehicle.Condition,
            Status = vehicle.Status,
            MarketCode = vehicle.MarketCode,
            TrimId = trim.Id,
            MileageKm = vehicle.MileageKm,
            FirstRegistration = vehicle.FirstRegistration,
            PlantCode = vehicle.PlantCode,
            EtaDate = vehicle.EtaDate,
            DealerCode = vehicle.DealerCode,
            DealerId = vehicle.DealerId,
            Latitude = vehicle.Location.Latitude,
            Longitude = vehicle.Location.Longitude,
            PositionX = position.X,
            PositionY = position.Y,
            PositionZ = position.Z,
            ModelCode = vehicle.ModelCode,
            PaintCode = vehicle.PaintCode,
            PaintColour = ColourOf(catalogue.Option(vehicle.ModelCode, vehicle.PaintCode)),
            Propulsion = catalogue.Powertrain(trim.PowertrainCode).Propulsion,
            ListPriceGrossMinor = vehicle.ListPriceGrossMinor,
            SearchText = $"{model.BrandCode} {model.Name.Get()} {trim.Name.Get()}".ToLowerInvariant(),
            ListedAt = vehicle.ListedAt,
        };
    }

    private static Configuration ConfigurationOf(SeedConfiguration build, string trimId) => new()
    {
        Id = build.Id,
        Version = build.Version,
        ShareCode = build.ShareCode,
        Status = build.Status,
        MarketCode = build.MarketCode,
        TrimId = trimId,
        RulesetVersion = build.RulesetVersion,
        BuildHash = build.BuildHash,
        CreatedVia = build.CreatedVia,
        OwnerId = build.OwnerId,
        CreatedAt = build.CreatedAt,
    };
}
