using System.Text.Json;
using Federation.TestKit;
using Xunit;

namespace Federation.Server.Tests.EntityFramework;

[Collection(nameof(GarageSuite))]
public sealed class GarageGraphTests(GarageFixture garage)
{
    [Fact]
    public async Task Export_Garage_IsTheSnapshot()
    {
        await using var server = new GarageServer(garage);

        Snapshot.Match(server.Sdl);
    }

    [Fact]
    public async Task Queryable_PagedFilteredSorted_IsOneStatementOfTheSelectedColumns()
    {
        await using var server = new GarageServer(garage);

        var response = await server.ExecuteAsync(
            """
            { cars(first: 3, where: { or: [{ kind: { in: [SUV, VAN] } }, { seats: { eq: null } }], builtAt: { gte: "2026-01-02T00:00:00Z" }, number: { startsWith: "N", neq: "N01" } }, order: [{ seats: DESC }, { lineCode: ASC }]) {
                nodes { number line { code } } pageInfo { hasNextPage } } }
            """);

        var expected = garage.Cars
            .Where(c => (c.Kind is BodyKind.Suv or BodyKind.Van || c.Seats is null) && c.BuiltAt >= new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero) && c.Number != "N01")
            .OrderByDescending(c => c.Seats is null).ThenByDescending(c => c.Seats).ThenBy(c => c.Line.Code, StringComparer.Ordinal).ThenBy(c => c.Id, StringComparer.Ordinal)
            .Take(3)
            .Select(c => new { number = c.Number, line = new { code = c.Line.Code } });
        Assert.Equal(
            $$$$$$"""{"data":{"cars":{"nodes":{{{{{{JsonSerializer.Serialize(expected)}}}}}},"pageInfo":{"hasNextPage":true}}}}""",
            response);
        Snapshot.Match(Assert.Single(server.Log.Statements));
    }

    [Fact]
    public async Task Queryable_TotalCountAlone_IsCountedOnlyWhenSelected()
    {
        await using var server = new GarageServer(garage);

        var response = await server.ExecuteAsync("{ cars(first: 1, where: { isDemo: { eq: true } }) { totalCount } }");

        Assert.Equal($$$$$$"""{"data":{"cars":{"totalCount":{{{{{{garage.Cars.Count(c => c.IsDemo)}}}}}}}}}""", response);
        Assert.Equal(2, server.Log.Statements.Count);
    }

    [Fact]
    public async Task Queryable_CursorOfAnotherFilter_IsCursorInvalid()
    {
        await using var server = new GarageServer(garage);
        var first = await server.ExecuteAsync("{ cars(first: 1, where: { isDemo: { eq: true } }) { pageInfo { endCursor } } }");
        var cursor = JsonDocument.Parse(first).RootElement.GetProperty("data").GetProperty("cars").GetProperty("pageInfo").GetProperty("endCursor").GetString();

        var same = await server.ExecuteAsync($$"""{ cars(first: 1, after: "{{cursor}}", where: { isDemo: { eq: true } }) { pageInfo { hasPreviousPage } } }""");
        var other = await server.ExecuteAsync($$"""{ cars(first: 1, after: "{{cursor}}", where: { isDemo: { eq: false } }) { pageInfo { hasPreviousPage } } }""");

        Assert.Equal("""{"data":{"cars":{"pageInfo":{"hasPreviousPage":true}}}}""", same);
        Assert.Equal(
            """{"errors":[{"message":"The cursor in `after` does not belong to this list. Take cursors from a page with the same filter and order, or leave `after` out to start anew.","locations":[{"line":1,"column":3}],"path":["cars"],"extensions":{"code":"CURSOR_INVALID"}}],"data":{"cars":null}}""",
            other);
    }

    [Fact]
    public async Task Queryable_PageOverTheFieldsLimit_IsPageSizeExceeded()
    {
        await using var server = new GarageServer(garage);

        var response = await server.ExecuteAsync("{ cars(first: 51) { nodes { id } } }");

        Assert.Equal(
            """{"errors":[{"message":"`first: 51` is over the largest page size of 50. Ask for at most 50 and read on with `after: endCursor` of `pageInfo`.","locations":[{"line":1,"column":3}],"path":["cars"],"extensions":{"code":"PAGE_SIZE_EXCEEDED"}}],"data":{"cars":null}}""",
            response);
        Assert.Empty(server.Log.Statements);
    }

    [Fact]
    public async Task List_FilteredAndSorted_IsOneStatement()
    {
        await using var server = new GarageServer(garage);

        var response = await server.ExecuteAsync("""{ lines(where: { year: { gt: 2024 } }, order: [{ code: DESC }]) { code year } }""");

        Assert.Equal("""{"data":{"lines":[{"code":"L1","year":2025},{"code":"L0","year":2027}]}}""", response);
        Snapshot.Match(Assert.Single(server.Log.Statements));
    }

    [Fact]
    public async Task Batch_PagesOfAllParents_IsOneStatementMore()
    {
        await using var server = new GarageServer(garage);

        var response = await server.ExecuteAsync("{ owners(first: 5) { nodes { id cars(first: 2) { nodes { id mileage } } } } }");

        var expected = garage.Cars.Where(c => c.Owner is not null).GroupBy(c => (c.Owner!.Name, c.Owner.Id)).OrderBy(g => g.Key)
            .Select(g => new
            {
                id = g.Key.Id,
                cars = new { nodes = g.OrderByDescending(c => c.Mileage).ThenBy(c => c.Id, StringComparer.Ordinal).Take(2).Select(c => new { id = c.Id, mileage = c.Mileage }) },
            });
        Assert.Equal(2, server.Log.Statements.Count);
        Assert.DoesNotContain("Email", server.Log.Statements[0], StringComparison.Ordinal);
        Assert.Equal($$$$$$"""{"data":{"owners":{"nodes":{{{{{{JsonSerializer.Serialize(expected)}}}}}}}}}""", response);
    }

    [Fact]
    public async Task Nearby_EdgeField_IsTheComputedKey()
    {
        await using var server = new GarageServer(garage);

        var response = await server.ExecuteAsync("{ carsNear(x: 1, y: 2, first: 4) { edges { squaredDistance node { id } } } }");

        var expected = garage.Cars.Select(c => new { squaredDistance = ((c.X - 1) * (c.X - 1)) + ((c.Y - 2) * (c.Y - 2)), node = new { id = c.Id } })
            .OrderBy(e => e.squaredDistance).ThenBy(e => e.node.id, StringComparer.Ordinal).Take(4);
        Assert.Equal($$$$$$"""{"data":{"carsNear":{"edges":{{{{{{JsonSerializer.Serialize(expected)}}}}}}}}}""", response);
        Assert.Single(server.Log.Statements);
    }

    [Fact]
    public async Task Entities_SelectionOfTheFragment_IsProjectedWithWhatResolversRequire()
    {
        await using var server = new GarageServer(garage);

        var response = await server.ExecuteAsync(
            """
            { _entities(representations: [{ __typename: "Car", id: "car005" }, { __typename: "Car", id: "none" }, { __typename: "Car", id: "car002" }]) { ... on Car { label extras { code } } } }
            """);

        var cars = garage.Cars.ToDictionary(c => c.Id);
        Assert.Equal(
            $$$$$$"""{"data":{"_entities":[{{{{{{Show("car005")}}}}}},null,{{{{{{Show("car002")}}}}}}]}}""",
            response);
        Snapshot.Match(Assert.Single(server.Log.Statements));

        string Show(string id) => JsonSerializer.Serialize(new
        {
            label = $"{cars[id].Number}/{cars[id].Line.Code}",
            extras = cars[id].Extras.OrderBy(e => e.Id, StringComparer.Ordinal).Select(e => new { code = e.Code }),
        });
    }

    [Fact]
    public async Task Single_ResolverThatNamesNoRequirement_GetsAllScalars()
    {
        await using var server = new GarageServer(garage);
        var car = garage.Cars.First(c => c.Id == "car001");

        var response = await server.ExecuteAsync("""{ car(id: "car001") { summary } }""");

        Assert.Equal($$$$$$"""{"data":{"car":{"summary":"{{{{{{car.Number}}}}}} {{{{{{car.Mileage}}}}}} {{{{{{car.Color}}}}}}"}}}""", response);
    }
}
