using Federation.Orders.Domain;
using Federation.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Federation.Orders.Data;

/// <summary>The tables of the orders subgraph.</summary>
internal sealed class OrdersContext(DbContextOptions<OrdersContext> options) : SubgraphDbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    protected override string SubgraphName => "orders";

    protected override void BuildModel(ModelBuilder modelBuilder) => modelBuilder.Entity<Order>(e =>
    {
        e.HasIndex(o => o.Number).IsUnique();
        e.HasIndex(o => new { o.CustomerId, o.PlacedAt, o.Id });
        e.HasIndex(o => new { o.AgentDealerId, o.Status });
        e.HasMany(o => o.Lines).WithOne().HasForeignKey(l => l.OrderId);
        e.HasMany(o => o.Events).WithOne().HasForeignKey(v => v.OrderId);
        e.Property(o => o.Version).IsConcurrencyToken();
    });
}
