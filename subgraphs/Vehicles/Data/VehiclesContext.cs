using Federation.Shared.Data;
using Federation.Vehicles.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Federation.Vehicles.Data;

/// <summary>The tables of the vehicles subgraph.</summary>
internal sealed class VehiclesContext(DbContextOptions<VehiclesContext> options) : SubgraphDbContext(options)
{
    public DbSet<Market> Markets => Set<Market>();

    public DbSet<Model> Models => Set<Model>();

    public DbSet<Trim> Trims => Set<Trim>();

    public DbSet<Powertrain> Powertrains => Set<Powertrain>();

    public DbSet<OptionGroup> OptionGroups => Set<OptionGroup>();

    public DbSet<Option> Options => Set<Option>();

    public DbSet<TrimOption> TrimOptions => Set<TrimOption>();

    public DbSet<StockVehicle> StockVehicles => Set<StockVehicle>();

    public DbSet<Configuration> Configurations => Set<Configuration>();

    protected override string SubgraphName => "vehicles";

    protected override void BuildModel(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Market>(Catalogue);
        modelBuilder.Entity<Model>(e =>
        {
            e.HasIndex(m => m.Code).IsUnique();
            e.HasMany(m => m.Trims).WithOne(t => t.Model).HasForeignKey(t => t.ModelId);
            e.HasMany(m => m.OptionGroups).WithOne().HasForeignKey(g => g.ModelId);
        });
        modelBuilder.Entity<Powertrain>().HasKey(p => p.Code);
        modelBuilder.Entity<Trim>(e =>
        {
            e.HasIndex(t => t.Code).IsUnique();
            e.HasOne(t => t.Powertrain).WithMany().HasForeignKey(t => t.PowertrainCode);
        });
        modelBuilder.Entity<Option>(e =>
        {
            e.HasOne(o => o.Group).WithMany(g => g.Options).HasForeignKey(o => o.GroupId);
            e.HasMany(o => o.PackageContents).WithMany()
                .UsingEntity<PackageContent>(r => r.HasOne<Option>().WithMany().HasForeignKey(c => c.ContentId), l => l.HasOne<Option>().WithMany().HasForeignKey(c => c.PackageId));
        });
        modelBuilder.Entity<TrimOption>(e =>
        {
            e.HasKey(t => new { t.TrimId, t.OptionId });
            e.HasOne(t => t.Trim).WithMany(t => t.TrimOptions).HasForeignKey(t => t.TrimId);
            e.HasOne(t => t.Option).WithMany().HasForeignKey(t => t.OptionId);
        });
        modelBuilder.Entity<StockVehicle>(Stock);
        modelBuilder.Entity<Configuration>(Builds);
    }

    private static void Catalogue(EntityTypeBuilder<Market> e)
    {
        e.HasAlternateKey(m => m.Code);
        e.Property(m => m.Locales).HasConversion(
            v => string.Join(' ', v),
            v => v.Split(' ', StringSplitOptions.None),
            new ValueComparer<IReadOnlyList<string>>((a, b) => a!.SequenceEqual(b!), v => v.Count, v => v));
    }

    private static void Stock(EntityTypeBuilder<StockVehicle> e)
    {
        e.HasIndex(v => v.Vin).IsUnique();
        e.HasIndex(v => new { v.MarketCode, v.ListPriceGrossMinor, v.Id });
        e.HasIndex(v => new { v.MarketCode, v.EtaDate, v.Id });
        e.HasIndex(v => v.DealerId);
        e.HasOne(v => v.Market).WithMany().HasForeignKey(v => v.MarketCode).HasPrincipalKey(m => m.Code);
        e.HasOne(v => v.Trim).WithMany().HasForeignKey(v => v.TrimId);
        e.HasMany(v => v.Options).WithMany()
            .UsingEntity<StockVehicleOption>(r => r.HasOne<Option>().WithMany().HasForeignKey(o => o.OptionId), l => l.HasOne<StockVehicle>().WithMany().HasForeignKey(o => o.VehicleId));
    }

    private static void Builds(EntityTypeBuilder<Configuration> e)
    {
        e.HasIndex(c => c.ShareCode).IsUnique();
        e.HasIndex(c => c.OwnerId);
        e.Property(c => c.Version).IsConcurrencyToken();
        e.HasOne(c => c.Market).WithMany().HasForeignKey(c => c.MarketCode).HasPrincipalKey(m => m.Code);
        e.HasOne(c => c.Trim).WithMany().HasForeignKey(c => c.TrimId);
        e.HasMany(c => c.SelectedOptions).WithMany()
            .UsingEntity<ConfigurationOption>(r => r.HasOne<Option>().WithMany().HasForeignKey(o => o.OptionId), l => l.HasOne<Configuration>().WithMany().HasForeignKey(o => o.ConfigurationId));
    }
}
