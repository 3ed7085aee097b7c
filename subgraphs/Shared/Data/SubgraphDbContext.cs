using Federation.Server.EntityFramework;
using Federation.Shared.Idempotency;
using Federation.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace Federation.Shared.Data;

/// <summary>
/// What the contexts of all subgraphs have in common: instants as UTC ticks, enums by name, decimals in their shortest form, <see cref="LocalizedText"/> in one column,
/// text compared by code point on both databases, one schema per subgraph on PostgreSQL, the stamp and the idempotency table.
/// </summary>
public abstract class SubgraphDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>The subgraph in lower case: its schema on PostgreSQL.</summary>
    protected abstract string SubgraphName { get; }

    /// <summary>Builds the model of the subgraph.</summary>
    protected abstract void BuildModel(ModelBuilder modelBuilder);

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.StoreInstantsAsTicks();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<decimal>().HaveConversion<DecimalConverter>();
        configurationBuilder.Properties<LocalizedText>().HaveConversion<LocalizedTextConverter>();
    }

    /// <inheritdoc/>
    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        DatabaseStamp.Configure(modelBuilder.Entity<DatabaseStamp>());
        IdempotencyRecord.Configure(modelBuilder.Entity<IdempotencyRecord>());
        BuildModel(modelBuilder);
        if (!Database.IsNpgsql())
        {
            return;
        }

        modelBuilder.HasDefaultSchema(SubgraphName);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => StoresText(p.ClrType, p.GetProviderClrType())))
        {
            property.SetCollation("C");
        }
    }

    private static bool StoresText(Type type, Type? provider) =>
        type == typeof(string) || provider == typeof(string) || type.IsEnum || Nullable.GetUnderlyingType(type)?.IsEnum == true || type == typeof(LocalizedText);
}
