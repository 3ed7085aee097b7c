using Federation.AspNetCore;
using Federation.Server;
using Federation.Server.EntityFramework;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContextFactory<ShowroomContext>(o => o.UseSqlite(builder.Configuration["Database"] ?? "Data Source=showroom.db"));
builder.AddGraphQL()
    .AddTypes().RegisterDbContextFactory<ShowroomContext>()
    .AddFiltering().AddSorting().AddProjections()
    .AddMutationConventions().AddGlobalObjectIdentification().AddInMemorySubscriptions();

var app = builder.Build();
app.MapGraphQL();
if (!GraphQLHostExtensions.IsGraphQLCommand(args))
{
    await using var database = await app.Services.GetRequiredService<IDbContextFactory<ShowroomContext>>().CreateDbContextAsync();
    await database.Database.EnsureCreatedAsync();
}

return await app.RunWithGraphQLCommandsAsync(args);

internal enum Propulsion { Electric, PlugInHybrid, Petrol }

/// <summary>A car in the showroom.</summary>
[Node, Key("id")]
internal sealed class Vehicle
{
    public int Id { get; init; }
    public required string Name { get; init; }
    public Propulsion Propulsion { get; init; }

    /// <summary>In cents, taxes included.</summary>
    public int Price { get; set; }
    public int Version { get; set; } = 1;
}

internal sealed class ShowroomContext(DbContextOptions<ShowroomContext> options) : DbContext(options)
{
    public DbSet<Vehicle> Vehicles => Set<Vehicle>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Vehicle>().HasData(
        new Vehicle { Id = 1, Name = "Lumeo", Propulsion = Propulsion.Electric, Price = 32_990_00 },
        new Vehicle { Id = 2, Name = "Fenn", Propulsion = Propulsion.PlugInHybrid, Price = 27_450_00 },
        new Vehicle { Id = 3, Name = "Brisk", Propulsion = Propulsion.Petrol, Price = 19_900_00 });
}

[QueryType]
internal static class Queries
{
    /// <summary>All cars, the newest first.</summary>
    [UsePaging(IncludeTotalCount = true, MaxPageSize = 50)]
    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<Vehicle> GetVehicles(ShowroomContext database) => database.Vehicles.OrderByDescending(v => v.Id);
}

[ObjectType<Vehicle>]
internal static class VehicleNode
{
    /// <summary>The price as people read it.</summary>
    public static string GetPriceTag([Parent(requires: nameof(Vehicle.Price))] Vehicle vehicle) => $"{vehicle.Price / 100}.{vehicle.Price % 100:00} EUR";

    [Lookup]
    public static Task<IReadOnlyList<Vehicle?>> GetVehicleByIdAsync(
        IReadOnlyList<int> ids, QueryContext<Vehicle> query, ShowroomContext database, CancellationToken cancellationToken) =>
        database.Vehicles.LoadAsync(v => v.Id, ids, query, cancellationToken);
}

internal sealed record VehicleNotFound(string Message) : IUserError;
internal sealed record StaleVersion(string Message, int Version) : IUserError;

[MutationType]
internal static class Mutations
{
    /// <summary>Gives a car another price, unless somebody else changed it since <paramref name="version"/>.</summary>
    public static async Task<FieldResult<Vehicle, VehicleNotFound, StaleVersion>> ChangePriceAsync(
        [ID<Vehicle>] int id, int price, int version, ShowroomContext database, CancellationToken cancellationToken)
    {
        var changed = await database.Vehicles.Where(v => v.Id == id && v.Version == version)
            .ExecuteUpdateAsync(s => s.SetProperty(v => v.Price, price).SetProperty(v => v.Version, version + 1), cancellationToken);
        return await database.Vehicles.FindAsync([id], cancellationToken) switch
        {
            null => new VehicleNotFound("There is no such car: take the id from 'vehicles'."),
            { } vehicle when changed == 0 => new StaleVersion("Somebody changed the car meanwhile: look at it and try again.", vehicle.Version),
            var vehicle => vehicle,
        };
    }
}

[SubscriptionType]
internal static class Subscriptions
{
    [Subscribe(With = nameof(CountAsync))]
    public static int Tick([EventMessage] int tick) => tick;

    public static IAsyncEnumerable<int> CountAsync(int count) => AsyncEnumerable.Range(1, count);
}
