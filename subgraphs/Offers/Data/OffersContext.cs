using Federation.Offers.Domain;
using Federation.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Federation.Offers.Data;

/// <summary>The tables of the offers subgraph.</summary>
internal sealed class OffersContext(DbContextOptions<OffersContext> options) : SubgraphDbContext(options)
{
    public DbSet<PriceRow> PriceRows => Set<PriceRow>();

    public DbSet<MarketTax> MarketTaxes => Set<MarketTax>();

    public DbSet<TrimFact> Trims => Set<TrimFact>();

    public DbSet<OptionFact> Options => Set<OptionFact>();

    public DbSet<ServiceFact> Services => Set<ServiceFact>();

    protected override string SubgraphName => "offers";

    protected override void BuildModel(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PriceRow>().HasIndex(r => new { r.MarketCode, r.ValidFrom, r.Subject, r.Code }).IsUnique();
        modelBuilder.Entity<MarketTax>().HasKey(m => m.MarketCode);
        modelBuilder.Entity<TrimFact>().HasIndex(t => t.TrimCode).IsUnique();
        modelBuilder.Entity<TrimFact>().HasIndex(t => t.ModelId);
        modelBuilder.Entity<OptionFact>().HasIndex(o => new { o.ModelCode, o.Code }).IsUnique();
    }
}
