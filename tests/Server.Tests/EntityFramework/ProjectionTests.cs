using System.Text.Json;
using Federation.Server.EntityFramework;
using Federation.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Federation.Server.Tests.EntityFramework;

[Collection(nameof(GarageSuite))]
public sealed class ProjectionTests(GarageFixture garage)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(GarageFixture.Sqlite)]
    [InlineData(GarageFixture.PostgreSql)]
    public async Task With_NestedMembers_ReadsThemAndNothingElse(string provider)
    {
        await using var db = garage.Open(provider);
        var members = new SelectedMembers();
        members.AddPaths("Id Color Line.Year Owner.Name Extras.Code");

        var cars = await db.Cars.OrderBy(c => c.Id).With(new QueryContext<Car>(members)).ToListAsync(Cancellation);

        Assert.Equal(
            garage.Cars.OrderBy(c => c.Id, StringComparer.Ordinal).Select(c =>
                $"{c.Id} {c.Color} {c.Line.Year} {c.Owner?.Name} {string.Join(',', c.Extras.OrderBy(e => e.Id, StringComparer.Ordinal).Select(e => e.Code))}"),
            cars.Select(c => $"{c.Id} {c.Color} {c.Line.Year} {c.Owner?.Name} {string.Join(',', c.Extras.Select(e => e.Code))}"));
        Assert.All(cars, c => Assert.Equal(("", 0, "", null), (c.Number, c.Mileage, c.Line.Notes, c.Owner?.Email is null or "" ? null : c.Owner.Email)));
    }

    [Theory]
    [InlineData(GarageFixture.Sqlite)]
    [InlineData(GarageFixture.PostgreSql)]
    public async Task Require_Collection_ReadsItWholeInTheOrderOfItsIds(string provider)
    {
        await using var server = new GarageServer(garage, provider);

        var response = await server.ExecuteAsync("{ cars(first: 50) { nodes { id extraCodes } } }");

        var expected = garage.Cars.OrderByDescending(c => c.BuiltAt).ThenBy(c => c.Id, StringComparer.Ordinal).Take(50)
            .Select(c => new { id = c.Id, extraCodes = string.Join(' ', c.Extras.OrderBy(e => e.Id, StringComparer.Ordinal).Select(e => e.Code)) });
        Assert.Contains("\"extraCodes\":\"E2 E1 E0\"", response, StringComparison.Ordinal);
        Assert.Equal($$$$$$"""{"data":{"cars":{"nodes":{{{{{{JsonSerializer.Serialize(expected)}}}}}}}}}""", response);
        Assert.Single(server.Log.Statements);
    }

    [Fact]
    public void Selector_WholeCollection_IsOrderedById()
    {
        var members = new SelectedMembers();
        members.AddPaths("Id Extras");

        Assert.Equal(
            "x => new Car() {Extras = x.Extras.OrderBy(y => y.Id).ToList(), Id = x.Id}",
            new QueryContext<Car>(members).Selector!.ToString());
    }

    [Fact]
    public void Selector_MemberThatSomebodyNeedsWhole_KeepsItsScalars()
    {
        var members = new SelectedMembers();
        members.AddPaths("Id Line Line.Code");

        Assert.Equal(
            "x => new Car() {Id = x.Id, Line = new Line() {Id = x.Line.Id, Year = x.Line.Year, Notes = x.Line.Notes, Code = x.Line.Code}}",
            new QueryContext<Car>(members).Selector!.ToString());
    }

    [Fact]
    public void Selector_MemberWithoutSetter_NamesTheMemberAndTheWayOut()
    {
        var members = new SelectedMembers();
        members.AddPaths("Id Label");

        var exception = Assert.Throws<InvalidOperationException>(() => new QueryContext<Labelled>(members).Selector);

        Assert.Equal(
            "Labelled.Label has no setter, so a projection cannot fill it. Give it a setter (init or private will do), or make it a resolver with [Parent(requires: \"…\")] that names the members it is computed from.",
            exception.Message);
    }

    [Fact]
    public void Including_MorePaths_LeavesTheOriginalAlone()
    {
        var members = new SelectedMembers();
        members.AddPaths("Id");
        var query = new QueryContext<Car>(members);

        var more = query.Including(c => c.Number, c => c.Line.Code);

        Assert.Equal("Id", query.Members!.ToString());
        Assert.Equal("Id Line{Code} Number", more.Members!.ToString());
    }

    [Theory]
    [InlineData(GarageFixture.Sqlite)]
    [InlineData(GarageFixture.PostgreSql)]
    public async Task Load_KeysInAnyOrder_AnswersInTheirOrderWithNulls(string provider)
    {
        var log = new SqlLog();
        await using var db = garage.Open(provider, log);
        var members = new SelectedMembers();
        members.AddPaths("Id Number");

        var cars = await db.Cars.LoadAsync(c => c.Id, ["car007", "nobody", "car003", "car007"], new QueryContext<Car>(members), Cancellation);

        Assert.Equal(["car007", null, "car003", "car007"], cars.Select(c => c?.Id));
        Snapshot.Match(Assert.Single(log.Statements), provider);
    }

    [Fact]
    public async Task LoadLists_ManyParents_OneStatementInTheirOrder()
    {
        var log = new SqlLog();
        await using var db = garage.Open(GarageFixture.Sqlite, log);
        var order = KeysetOrder<Extra>.ById.Ascending(e => e.PriceMinor);
        string[] parents = ["car001", "nobody", "car000"];

        var lists = await db.Extras.LoadListsAsync(e => e.CarId, parents, order, QueryContext<Extra>.Everything, Cancellation);

        Assert.Single(log.Statements);
        Assert.Equal(
            parents.Select(p => garage.Cars.SelectMany(c => c.Extras).Where(e => e.CarId == p).OrderBy(e => e.PriceMinor).Select(e => e.Id).ToArray()),
            lists.Select(l => l.Select(e => e.Id).ToArray()));
    }

    private sealed class Labelled
    {
        public string Id { get; set; } = "";

        public string Label => Id;
    }
}
