using System.Data.Common;
using Federation.Server.EntityFramework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Federation.Server.Tests.EntityFramework;

public sealed class GarageDb(DbContextOptions<GarageDb> options) : DbContext(options)
{
    public DbSet<Car> Cars => Set<Car>();

    public DbSet<Line> Lines => Set<Line>();

    public DbSet<Owner> Owners => Set<Owner>();

    public DbSet<Extra> Extras => Set<Extra>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.StoreInstantsAsTicks().StoreDecimalsAsMinorUnits();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Car>(car =>
        {
            car.Property(c => c.Kind).HasConversion<string>();
            car.HasMany(c => c.Extras).WithOne().HasForeignKey(e => e.CarId);
            car.Navigation(c => c.Extras).HasField("<Extras>k__BackingField");
        });
    }
}

/// <summary>The statements that went to the database.</summary>
public sealed class SqlLog : DbCommandInterceptor
{
    public List<string> Statements { get; } = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        lock (Statements)
        {
            Statements.Add(command.CommandText.ReplaceLineEndings("\n"));
        }

        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
