using Federation.Customers.Domain;
using Federation.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Federation.Customers.Data;

/// <summary>The tables of the customers subgraph.</summary>
internal sealed class CustomersContext(DbContextOptions<CustomersContext> options) : SubgraphDbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<Dealer> Dealers => Set<Dealer>();

    public DbSet<Lead> Leads => Set<Lead>();

    protected override string SubgraphName => "customers";

    protected override void BuildModel(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Customer>(e =>
        {
            e.HasMany(c => c.Identities).WithOne().HasForeignKey(i => i.CustomerId);
            e.HasMany(c => c.Consents).WithOne().HasForeignKey(c => c.CustomerId);
            e.HasMany(c => c.ServingDealers).WithOne().HasForeignKey(d => d.CustomerId);
            e.HasMany(c => c.Leads).WithOne(l => l.Customer).HasForeignKey(l => l.CustomerId);
        });
        modelBuilder.Entity<ServingDealer>(e =>
        {
            e.HasKey(d => new { d.CustomerId, d.DealerId });
            e.HasIndex(d => d.DealerId);
        });
        modelBuilder.Entity<Dealer>(e =>
        {
            e.HasIndex(d => d.Code).IsUnique();
            e.HasMany(d => d.OpeningHours).WithOne().HasForeignKey(h => h.DealerId);
        });
        modelBuilder.Entity<Lead>(e =>
        {
            e.HasIndex(l => new { l.AssignedDealerId, l.Status });
            e.HasOne(l => l.AssignedDealer).WithMany().HasForeignKey(l => l.AssignedDealerId);
            e.Property(l => l.Version).IsConcurrencyToken();
        });
    }
}
