using Federation.Offers.Domain;
using Federation.Shared.Data;
using Federation.Shared.Seed;

namespace Federation.Offers.Data;

/// <summary>The rows of the offers subgraph out of the sample world.</summary>
internal sealed class OffersSeed : IDatabaseSeeder<OffersContext>
{
    /// <inheritdoc/>
    public async Task SeedAsync(OffersContext context, SeedData world, IProgress<string> progress, CancellationToken cancellationToken)
    {
        await context.InsertAllAsync(world.Catalogue.Markets.Select(MarketOf), cancellationToken);
        await context.InsertAllAsync(world.Catalogue.Trims.Select(t => TrimOf(t, world.Catalogue)), cancellationToken);
        await context.InsertAllAsync(world.Catalogue.Options.Select(OptionOf), cancellationToken);
        await context.InsertAllAsync(world.ServiceProducts.Select(p => new ServiceFact { Id = p.Id, Code = p.Code }), cancellationToken);
        progress.Report("writing price rows");
        await context.InsertAllAsync(world.Prices.Rows.Select(RowOf), cancellationToken);
    }

    private static MarketTax MarketOf(SeedMarket market)
    {
        var tax = market.Taxes.Components.Single();
        return new MarketTax
        {
            MarketCode = market.Code,
            Currency = market.Taxes.Currency,
            DefaultLocale = market.Taxes.DefaultLocale,
            TaxName = tax.Name,
            TaxKind = tax.Kind,
            TaxBasisPoints = (int)(tax.Rate * 10_000),
            RegistrationName = market.Taxes.RegistrationName,
        };
    }

    private static TrimFact TrimOf(SeedTrim trim, SeedCatalogue catalogue)
    {
        var facts = catalogue.TrimFacts(trim.Code);
        return new TrimFact
        {
            Id = trim.Id,
            TrimCode = trim.Code,
            ModelCode = trim.ModelCode,
            ModelId = catalogue.Model(trim.ModelCode).Id,
            Label = facts.Label,
            Propulsion = facts.Propulsion,
            StandardOptions = string.Join(' ', facts.StandardOptions.Order(StringComparer.Ordinal)),
        };
    }

    private static OptionFact OptionOf(SeedOption option) => new()
    {
        Id = option.Id,
        ModelCode = option.ModelCode,
        Code = option.Code,
        Label = option.Name,
        Kind = option.Kind,
        PackageContents = string.Join(' ', option.PackageContents),
    };

    private static PriceRow RowOf(SeedPriceRow row) => new()
    {
        Subject = row.Subject,
        Code = row.Code,
        MarketCode = row.MarketCode,
        ValidFrom = row.ValidFrom,
        ValidUntil = row.ValidUntil,
        NetMinor = row.NetMinor,
        ListVersion = row.ListVersion,
    };
}
