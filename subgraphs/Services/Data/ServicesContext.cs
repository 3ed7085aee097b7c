using Federation.Services.Domain;
using Federation.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Federation.Services.Data;

/// <summary>The tables of the services subgraph.</summary>
internal sealed class ServicesContext(DbContextOptions<ServicesContext> options) : SubgraphDbContext(options)
{
    public DbSet<ServiceProduct> Products => Set<ServiceProduct>();

    public DbSet<OwnedVehicle> Vehicles => Set<OwnedVehicle>();

    public DbSet<ServiceContract> Contracts => Set<ServiceContract>();

    protected override string SubgraphName => "services";

    protected override void BuildModel(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ServiceProduct>().HasIndex(p => p.Code).IsUnique();
        modelBuilder.Entity<OwnedVehicle>(e =>
        {
            e.HasIndex(v => v.Vin).IsUnique();
            e.HasIndex(v => v.CustomerId);
            e.HasMany(v => v.Contracts).WithOne(c => c.Vehicle).HasForeignKey(c => c.VehicleId);
        });
        modelBuilder.Entity<ServiceContract>(e =>
        {
            e.HasOne(c => c.Product).WithMany().HasForeignKey(c => c.ProductId);
            e.Property(c => c.Version).IsConcurrencyToken();
        });
    }
}
