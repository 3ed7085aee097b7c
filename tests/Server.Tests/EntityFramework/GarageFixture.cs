using Federation.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Federation.Server.Tests.EntityFramework;

/// <summary>
/// The same shuffled cars in SQLite and in PostgreSQL: many duplicates and nulls, so that ties are the rule.
/// </summary>
public sealed class GarageFixture : IAsyncLifetime
{
    public const string Sqlite = "SQLite";
    public const string PostgreSql = "PostgreSQL";

    private readonly SqliteConnection _sqlite = new("Data Source=:memory:");
    private PostgreSqlServer? _postgreSql;

    /// <summary>All cars in memory, to compare with.</summary>
    public IReadOnlyList<Car> Cars { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await _sqlite.OpenAsync();
        _postgreSql = await PostgreSqlServer.StartAsync(CancellationToken.None);
        foreach (var provider in (string[])[Sqlite, PostgreSql])
        {
            await using var db = Open(provider);
            await db.Database.EnsureCreatedAsync();
            Fill(db);
            await db.SaveChangesAsync();
        }

        await using var read = Open(Sqlite);
        Cars = await read.Cars.AsNoTracking().Include(c => c.Line).Include(c => c.Owner).Include(c => c.Extras).ToListAsync();
    }

    public GarageDb Open(string provider, SqlLog? log = null) => new(Options(provider, log));

    public DbContextOptions<GarageDb> Options(string provider, SqlLog? log)
    {
        var options = new DbContextOptionsBuilder<GarageDb>();
        if (provider == Sqlite)
        {
            options.UseSqlite(_sqlite);
        }
        else
        {
            options.UseNpgsql(_postgreSql!.ConnectionString("garage"));
        }

        if (log is not null)
        {
            options.AddInterceptors(log);
        }

        return options.Options;
    }

    public async ValueTask DisposeAsync()
    {
        await _sqlite.DisposeAsync();
        await _postgreSql!.DisposeAsync();
    }

    private static void Fill(GarageDb db)
    {
        var random = new Random(7);
        Line[] lines = [.. Enumerable.Range(0, 4).Select(i => new Line { Id = $"line{i}", Code = $"L{i % 3}", Year = i == 2 ? null : 2024 + i, Notes = "long text" })];
        Owner[] owners = [.. Enumerable.Range(0, 5).Select(i => new Owner { Id = $"owner{i}", Name = $"Name {i % 2}", Email = $"o{i}@example.org" })];
        var cars = Enumerable.Range(0, 120).Select(i => new Car
        {
            Id = $"car{i:D3}",
            Number = $"N{random.Next(40):D2}",
            Kind = (BodyKind)random.Next(3),
            FormerKind = random.Next(2) == 0 ? null : (BodyKind)random.Next(3),
            Mileage = random.Next(5) * 1000,
            Seats = random.Next(3) == 0 ? null : random.Next(2, 5),
            Color = random.Next(3) switch { 0 => null, 1 => "red", _ => "Blue" },
            IsDemo = random.Next(2) == 0,
            Eta = random.Next(3) == 0 ? null : new DateOnly(2026, 3, random.Next(1, 4)),
            BuiltAt = new DateTimeOffset(2026, 1, random.Next(1, 5), 9, 0, 0, TimeSpan.Zero),
            SoldAt = random.Next(2) == 0 ? null : new DateTimeOffset(2026, 2, random.Next(1, 5), 9, 0, 0, TimeSpan.Zero),
            Price = random.Next(3) * 5.25m,
            Discount = random.Next(3) == 0 ? null : random.Next(-2, 12) * 1.5m,
            X = random.Next(-5, 5),
            Y = random.Next(-5, 5),
            Token = new Guid(random.Next(4), 0, 0, new byte[8]),
            OwnerId = random.Next(3) == 0 ? null : $"owner{random.Next(5)}",
            LineId = $"line{random.Next(4)}",
        }).ToArray();
        random.Shuffle(cars);
        db.AddRange(lines);
        db.AddRange(owners);
        db.AddRange(cars);
        db.AddRange(cars.Where((_, i) => i % 2 == 0).SelectMany(c => Enumerable.Range(0, 3).Select(n => new Extra { Id = $"{c.Id}-{2 - n}", Code = $"E{n}", PriceMinor = n * 100, CarId = c.Id })));
    }
}

[CollectionDefinition(nameof(GarageSuite))]
public sealed class GarageSuite : ICollectionFixture<GarageFixture>;
