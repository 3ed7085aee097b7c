using System.Text.Json;
using Federation.Server.EntityFramework;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Federation.Server.Tests.EntityFramework;

/// <summary>A list and its pages have the order that the resolver gave them, whatever it calls after <c>OrderBy</c>.</summary>
[Collection(nameof(GarageSuite))]
public sealed class QueryOrderTests(GarageFixture garage)
{
    private static readonly Dictionary<string, (Func<IQueryable<Car>, IQueryable<Car>> Query, Func<IEnumerable<Car>, IEnumerable<Car>> Expected)> s_shapes = new()
    {
        ["untracked"] = (cars => cars.OrderBy(c => c.Number).AsNoTracking(), cars => ByNumber(cars)),
        ["filtered"] = (
            cars => cars.OrderBy(c => c.Number).ThenByDescending(c => c.Mileage).Where(c => c.IsDemo),
            cars => cars.Where(c => c.IsDemo).OrderBy(c => c.Number, StringComparer.Ordinal).ThenByDescending(c => c.Mileage).ThenBy(c => c.Id, StringComparer.Ordinal)),
        ["included"] = (cars => cars.OrderBy(c => c.Number).Include(c => c.Line).TagWith("cars"), cars => ByNumber(cars)),
        ["limited"] = (cars => cars.OrderByDescending(c => c.Seats).Take(50), cars => BySeats(cars).Take(50)),
        ["limited, filtered"] = (
            cars => cars.OrderByDescending(c => c.Seats).Skip(10).Take(60).AsNoTracking().Where(c => c.IsDemo),
            cars => BySeats(cars).Skip(10).Take(60).Where(c => c.IsDemo)),
        ["distinct"] = (cars => cars.OrderBy(c => c.Number).Distinct(), cars => ByNumber(cars)),
        ["distinct, limited"] = (cars => cars.OrderByDescending(c => c.Seats).Distinct().Take(20), cars => BySeats(cars).Take(20)),
        ["limited, unordered"] = (cars => cars.Take(7), cars => cars.OrderBy(c => c.Id, StringComparer.Ordinal).Take(7)),
        ["ordered anew"] = (
            cars => cars.OrderByDescending(c => c.Id).Take(50).OrderBy(c => c.Number),
            cars => ByNumber(cars.OrderByDescending(c => c.Id, StringComparer.Ordinal).Take(50))),
    };

    public static TheoryData<string, string> Shapes
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var shape in s_shapes.Keys)
            {
                data.Add(GarageFixture.Sqlite, shape);
                data.Add(GarageFixture.PostgreSql, shape);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task List_CallsAfterTheOrder_KeepIt(string provider, string shape)
    {
        await using var server = new GarageServer(garage, provider, typeof(OrderedQueries));

        var response = await server.ExecuteAsync($$"""{ list(shape: "{{shape}}") { id } }""");

        Assert.Equal(Expected(shape), Ids(Data(response).GetProperty("list")));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Page_CallsAfterTheOrder_KeepIt(string provider, string shape)
    {
        await using var server = new GarageServer(garage, provider, typeof(OrderedQueries));
        var forward = await WalkAsync(server, shape, "first: 9", "after", "endCursor", "hasNextPage");
        var backward = await WalkAsync(server, shape, "last: 9", "before", "startCursor", "hasPreviousPage");

        Assert.Equal(Expected(shape), forward.SelectMany(p => p));
        Assert.Equal(Expected(shape), Enumerable.Reverse(backward).SelectMany(p => p));
    }

    [Theory]
    [InlineData(GarageFixture.Sqlite)]
    [InlineData(GarageFixture.PostgreSql)]
    public async Task List_OrderUnderAnotherCall_IsThatOfTheDatabase(string provider)
    {
        await using var server = new GarageServer(garage, provider, typeof(OrderedQueries));

        var response = await server.ExecuteAsync("""{ list(shape: "reversed") { id } }""");

        Assert.Equal(
            Enumerable.Reverse(ByNumber(garage.Cars)).Select(c => c.Id),
            Ids(Data(response).GetProperty("list")));
    }

    [Fact]
    public async Task Page_OrderUnderAnotherCall_NamesIt()
    {
        await using var db = garage.Open(GarageFixture.Sqlite);
        var reversed = OrderedQueries.Query(db, "reversed");

        var page = await Assert.ThrowsAsync<InvalidOperationException>(() => reversed.ToPageAsync(new PagingArguments(First: 2)));
        var batch = await Assert.ThrowsAsync<InvalidOperationException>(() => reversed.ToBatchPageAsync(c => c.LineId, ["line0"], new PagingArguments(First: 2)));

        Assert.Equal(
            "The query of Car is ordered before Reverse, where a page cannot follow it: call OrderBy after Reverse, or hand a KeysetOrder<Car> to ToPageAsync.",
            page.Message);
        Assert.Equal(page.Message, batch.Message);
    }

    private static IEnumerable<Car> ByNumber(IEnumerable<Car> cars) =>
        cars.OrderBy(c => c.Number, StringComparer.Ordinal).ThenBy(c => c.Id, StringComparer.Ordinal);

    private static IEnumerable<Car> BySeats(IEnumerable<Car> cars) =>
        cars.OrderByDescending(c => c.Seats is null).ThenByDescending(c => c.Seats).ThenBy(c => c.Id, StringComparer.Ordinal);

    private static JsonElement Data(string response)
    {
        Assert.DoesNotContain("\"errors\"", response, StringComparison.Ordinal);
        return JsonDocument.Parse(response).RootElement.GetProperty("data");
    }

    private static List<string?> Ids(JsonElement cars) => [.. cars.EnumerateArray().Select(c => c.GetProperty("id").GetString())];

    private static async Task<List<List<string?>>> WalkAsync(GarageServer server, string shape, string size, string argument, string cursor, string more)
    {
        var pages = new List<List<string?>>();
        for (var place = ""; ;)
        {
            var response = await server.ExecuteAsync(
                $$"""{ page(shape: "{{shape}}", {{size}}{{place}}) { nodes { id } pageInfo { {{cursor}} {{more}} } } }""");
            var page = Data(response).GetProperty("page");
            pages.Add(Ids(page.GetProperty("nodes")));
            if (!page.GetProperty("pageInfo").GetProperty(more).GetBoolean())
            {
                return pages;
            }

            place = $", {argument}: \"{page.GetProperty("pageInfo").GetProperty(cursor).GetString()}\"";
        }
    }

    private IEnumerable<string> Expected(string shape) => s_shapes[shape].Expected(garage.Cars).Select(c => c.Id);

    [QueryType]
    private static class OrderedQueries
    {
        [UseProjection]
        public static IQueryable<Car> GetList(string shape, GarageDb db) => Query(db, shape);

        [UsePaging]
        public static IQueryable<Car> GetPage(string shape, GarageDb db) => Query(db, shape);

        internal static IQueryable<Car> Query(GarageDb db, string shape) => shape == "reversed"
            ? db.Cars.OrderBy(c => c.Number).ThenBy(c => c.Id).Reverse()
            : s_shapes[shape].Query(db.Cars);
    }
}
