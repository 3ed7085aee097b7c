using Federation.Server.EntityFramework;

namespace Federation.Server.Tests.EntityFramework;

/// <summary>The schema over the garage: every way in which a resolver can page, filter, sort and project.</summary>
[QueryType]
public static class GarageQueries
{
    private static readonly KeysetOrder<Owner> s_owners = KeysetOrder<Owner>.ById.Ascending(o => o.Name);

    [UsePaging(IncludeTotalCount = true, MaxPageSize = 50)]
    [UseProjection]
    [UseFiltering(typeof(CarFilter))]
    [UseSorting(typeof(CarSort))]
    public static IQueryable<Car> GetCars(GarageDb db) => db.Cars.OrderByDescending(c => c.BuiltAt);

    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<Line> GetLines(GarageDb db) => db.Lines;

    [UsePaging(AllowBackwardPagination = false, DefaultPageSize = 2)]
    public static async Task<Connection<Owner>> GetOwnersAsync(PagingArguments paging, QueryContext<Owner> query, GarageDb db, CancellationToken cancellationToken)
    {
        var page = await db.Owners.ToPageAsync(s_owners, paging, query, cancellationToken: cancellationToken);
        return page.ToConnection();
    }

    public static async Task<CarNearConnection?> GetCarsNearAsync(
        int x, int y, PagingArguments paging, QueryContext<Car> query, GarageDb db, CancellationToken cancellationToken)
    {
        var order = KeysetOrder<Car>.ById.Ascending(c => ((c.X - x) * (c.X - x)) + ((c.Y - y) * (c.Y - y)), "distance");
        var page = await db.Cars.ToPageAsync(order, paging, query, cancellationToken: cancellationToken);
        return new CarNearConnection(page.ToEdges(static (car, cursor, keys) => new CarNearEdge(car, cursor, (long)keys[0]!)), page.Info);
    }

    public static async Task<Car?> GetCarAsync([ID] string id, QueryContext<Car> query, GarageDb db, CancellationToken cancellationToken) =>
        (await db.Cars.LoadAsync(c => c.Id, [id], query, cancellationToken))[0];
}

[ObjectType<Car>]
public static class CarNode
{
    [Lookup]
    public static Task<IReadOnlyList<Car?>> GetCarsByIdAsync(IReadOnlyList<string> ids, QueryContext<Car> query, GarageDb db, CancellationToken cancellationToken) =>
        db.Cars.LoadAsync(c => c.Id, ids, query, cancellationToken);

    public static string GetLabel([Parent(requires: "Number Line.Code")] Car car) => $"{car.Number}/{car.Line.Code}";

    public static string GetExtraCodes([Parent(requires: "Extras")] Car car) => string.Join(' ', car.Extras.Select(e => e.Code));

    public static string GetSummary([Parent] Car car) => $"{car.Number} {car.Mileage} {car.Color}";
}

[ObjectType<Owner>]
public static class OwnerNode
{
    private static readonly KeysetOrder<Car> s_cars = KeysetOrder<Car>.ById.Descending(c => c.Mileage);

    public static async Task<IReadOnlyList<CountedConnection<Car>>> GetCarsAsync(
        [Parent(requires: "Id")] IReadOnlyList<Owner> owners,
        PagingArguments paging,
        QueryContext<Car> query,
        GarageDb db,
        CancellationToken cancellationToken)
    {
        var pages = await db.Cars.ToBatchPageAsync(c => c.OwnerId!, [.. owners.Select(o => o.Id)], s_cars, paging, query, cancellationToken: cancellationToken);
        return [.. owners.Select(o => pages[o.Id].ToCountedConnection())];
    }
}

public sealed class CarFilter : FilterInputType<Car>
{
    public CarFilter()
    {
        Field(c => c.Number);
        Field(c => c.Kind);
        Field(c => c.Seats);
        Field(c => c.Color);
        Field(c => c.IsDemo);
        Field(c => c.BuiltAt);
        Field(c => c.OwnerId);
        Field(c => c.Price);
        Field(c => c.Discount);
        Field(c => c.Owner);
        Field(c => c.Line).Type<LineYearFilter>();
        Field(c => c.Line.Year, "lineYear");
        Field(c => c.Extras);
        Field(c => c.Line.Code, "lineCode");
    }
}

public sealed class LineYearFilter : FilterInputType<Line>
{
    public LineYearFilter() => Field(l => l.Year);

    public override string Name => "LineYearFilterInput";
}

public sealed class CarSort : SortInputType<Car>
{
    public CarSort()
    {
        Field(c => c.Seats);
        Field(c => c.Number);
        Field(c => c.Price);
        Field(c => c.Discount);
        Field(c => c.Line.Code, "lineCode");
    }
}

public sealed class CarNearEdge(Car node, string cursor, long squaredDistance) : Edge<Car>(node, cursor)
{
    public long SquaredDistance { get; } = squaredDistance;
}

public sealed class CarNearConnection(IReadOnlyList<CarNearEdge> edges, PageInfo pageInfo) : Connection<Car, CarNearEdge>(edges, pageInfo);
