using Federation.Execution;
using Federation.Server.EntityFramework;
using Federation.TestKit;
using Xunit;

namespace Federation.Server.Tests.EntityFramework;

[Collection(nameof(GarageSuite))]
public sealed class KeysetPagingTests(GarageFixture garage)
{
    public static TheoryData<string, string> Orders
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var name in s_orders.Keys)
            {
                data.Add(GarageFixture.Sqlite, name);
                data.Add(GarageFixture.PostgreSql, name);
            }

            return data;
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static readonly Dictionary<string, (KeysetOrder<Car> Order, Func<IEnumerable<Car>, IEnumerable<Car>> Linq)> s_orders = new()
    {
        ["id"] = (KeysetOrder<Car>.ById, c => c.OrderBy(x => x.Id, StringComparer.Ordinal)),
        ["number"] = (KeysetOrder<Car>.ById.Ascending(x => x.Number), c => c.OrderBy(x => x.Number, StringComparer.Ordinal)),
        ["kind stored as text"] = (KeysetOrder<Car>.ById.Descending(x => x.Kind), c => c.OrderByDescending(x => x.Kind.ToString(), StringComparer.Ordinal)),
        ["nullable enum"] = (KeysetOrder<Car>.ById.Ascending(x => x.FormerKind), c => c.OrderBy(x => x.FormerKind is null).ThenBy(x => x.FormerKind)),
        ["nullable number"] = (KeysetOrder<Car>.ById.Ascending(x => x.Seats), c => c.OrderBy(x => x.Seats is null).ThenBy(x => x.Seats)),
        ["nullable number down"] = (KeysetOrder<Car>.ById.Descending(x => x.Seats), c => c.OrderByDescending(x => x.Seats is null).ThenByDescending(x => x.Seats)),
        ["nullable text, number down"] = (
            KeysetOrder<Car>.ById.Ascending(x => x.Color).Descending(x => x.Mileage),
            c => c.OrderBy(x => x.Color is null).ThenBy(x => x.Color, StringComparer.Ordinal).ThenByDescending(x => x.Mileage)),
        ["flag down, date, instant"] = (
            KeysetOrder<Car>.ById.Descending(x => x.IsDemo).Ascending(x => x.Eta).Descending(x => x.BuiltAt),
            c => c.OrderByDescending(x => x.IsDemo).ThenBy(x => x.Eta is null).ThenBy(x => x.Eta).ThenByDescending(x => x.BuiltAt)),
        ["flag"] = (KeysetOrder<Car>.ById.Ascending(x => x.IsDemo), c => c.OrderBy(x => x.IsDemo)),
        ["nullable instant down"] = (
            KeysetOrder<Car>.ById.Descending(x => x.SoldAt),
            c => c.OrderByDescending(x => x.SoldAt is null).ThenByDescending(x => x.SoldAt)),
        ["decimal"] = (KeysetOrder<Car>.ById.Ascending(x => x.Price), c => c.OrderBy(x => x.Price)),
        ["nullable decimal down"] = (
            KeysetOrder<Car>.ById.Descending(x => x.Discount),
            c => c.OrderByDescending(x => x.Discount is null).ThenByDescending(x => x.Discount)),
        ["guid"] = (KeysetOrder<Car>.ById.Ascending(x => x.Token), c => c.OrderBy(x => x.Token.ToString(), StringComparer.Ordinal)),
        ["number of a reference"] = (
            KeysetOrder<Car>.ById.Ascending(x => x.Line.Year).Ascending(x => x.Line.Code),
            c => c.OrderBy(x => x.Line.Year is null).ThenBy(x => x.Line.Year).ThenBy(x => x.Line.Code, StringComparer.Ordinal)),
        ["text of an optional reference down"] = (
            KeysetOrder<Car>.ById.Descending(x => x.Owner!.Name),
            c => c.OrderByDescending(x => x.Owner is null).ThenByDescending(x => x.Owner?.Name, StringComparer.Ordinal)),
        ["distance"] = (
            KeysetOrder<Car>.ById.Ascending(x => ((x.X - 1) * (x.X - 1)) + ((x.Y - 1) * (x.Y - 1))),
            c => c.OrderBy(x => ((x.X - 1) * (x.X - 1)) + ((x.Y - 1) * (x.Y - 1)))),
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task ToPage_ForwardToTheEnd_EqualsLinq(string provider, string name)
    {
        var (order, expected) = Case(name);
        await using var db = garage.Open(provider);
        var seen = new List<string>();
        string? after = null;
        for (var pages = 0; ; pages++)
        {
            var page = await db.Cars.ToPageAsync(order, new PagingArguments(First: 7, After: after), cancellationToken: Cancellation);
            seen.AddRange(page.Items.Select(c => c.Id));
            Assert.Equal(pages > 0, page.HasPreviousPage);
            if (!page.HasNextPage)
            {
                break;
            }

            Assert.Equal(7, page.Items.Count);
            after = page.Info.EndCursor;
        }

        Assert.Equal(expected, seen);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task ToPage_BackwardToTheStart_EqualsLinq(string provider, string name)
    {
        var (order, expected) = Case(name);
        await using var db = garage.Open(provider);
        var seen = new List<string>();
        string? before = null;
        for (var pages = 0; ; pages++)
        {
            var page = await db.Cars.ToPageAsync(order, new PagingArguments(Last: 7, Before: before), cancellationToken: Cancellation);
            seen.InsertRange(0, page.Items.Select(c => c.Id));
            Assert.Equal(pages > 0, page.HasNextPage);
            if (!page.HasPreviousPage)
            {
                break;
            }

            before = page.Info.StartCursor;
        }

        Assert.Equal(expected, seen);
    }

    [Theory]
    [InlineData(GarageFixture.Sqlite)]
    [InlineData(GarageFixture.PostgreSql)]
    public async Task ToPage_OwnOrderOfTheQuery_IsEndedByTheId(string provider)
    {
        await using var db = garage.Open(provider);
        var expected = garage.Cars.OrderByDescending(c => c.Mileage).ThenBy(c => c.Number, StringComparer.Ordinal).ThenBy(c => c.Id, StringComparer.Ordinal).ToList();
        var sorted = db.Cars.OrderByDescending(c => c.Mileage).ThenBy(c => c.Number);

        var first = await sorted.ToPageAsync(new PagingArguments(First: 9), cancellationToken: Cancellation);
        var next = await sorted.ToPageAsync(new PagingArguments(First: 9, After: first.Info.EndCursor), cancellationToken: Cancellation);
        var pages = await sorted.ToBatchPageAsync(c => c.LineId, ["line2", "line0"], new PagingArguments(Last: 3), cancellationToken: Cancellation);

        Assert.Equal(expected.Take(18).Select(c => c.Id), first.Items.Concat(next.Items).Select(c => c.Id));
        Assert.Equal(expected.Where(c => c.LineId == "line0").TakeLast(3).Select(c => c.Id), pages["line0"].Items.Select(c => c.Id));
        Assert.Equal(expected.Where(c => c.LineId == "line2").TakeLast(3).Select(c => c.Id), pages["line2"].Items.Select(c => c.Id));
    }

    [Fact]
    public async Task ToPage_BetweenTwoCursors_ReadsTheRowsBetween()
    {
        var (order, expected) = Case("nullable text, number down");
        await using var db = garage.Open(GarageFixture.Sqlite);
        var all = await db.Cars.ToPageAsync(order, new PagingArguments(First: 100), cancellationToken: Cancellation);

        var page = await db.Cars.ToPageAsync(
            order, new PagingArguments(First: 50, After: all.Cursors[10], Before: all.Cursors[20]), cancellationToken: Cancellation);

        Assert.Equal(expected[11..20], page.Items.Select(c => c.Id));
        Assert.False(page.HasNextPage);
    }

    [Fact]
    public async Task ToPage_ComputedKey_IsInTheKeysOfTheRows()
    {
        await using var db = garage.Open(GarageFixture.Sqlite);
        var (order, _) = Case("distance");

        var page = await db.Cars.ToPageAsync(order, new PagingArguments(First: 30), cancellationToken: Cancellation);

        Assert.Equal(
            page.Items.Select(x => (object?)(((x.X - 1) * (x.X - 1)) + ((x.Y - 1) * (x.Y - 1)))),
            page.Keys.Select(k => Assert.Single(k)));
    }

    [Fact]
    public async Task ToPage_WithTotalCount_RunsTwoStatementsAndCountsTheWholeList()
    {
        var log = new SqlLog();
        await using var db = garage.Open(GarageFixture.Sqlite, log);
        var page = await db.Cars.Where(c => c.IsDemo).ToPageAsync(
            KeysetOrder<Car>.ById, new PagingArguments(First: 2, IncludeTotalCount: true), cancellationToken: Cancellation);

        Assert.Equal(garage.Cars.Count(c => c.IsDemo), page.TotalCount);
        Assert.Equal(2, page.Items.Count);
        Assert.Equal(2, log.Statements.Count);
    }

    [Fact]
    public async Task ToPage_SelectedMembers_ReadsTheseColumnsInOneStatement()
    {
        var log = new SqlLog();
        await using var db = garage.Open(GarageFixture.Sqlite, log);
        var members = new SelectedMembers();
        members.AddPaths("Id Number Line.Code Owner.Name Extras.Id Extras.Code");
        var query = new QueryContext<Car>(members);
        var order = KeysetOrder<Car>.ById.Descending(x => x.Mileage).Ascending(x => x.Eta);
        var first = await db.Cars.ToPageAsync(order, new PagingArguments(First: 40), query, cancellationToken: Cancellation);
        log.Statements.Clear();

        var page = await db.Cars.ToPageAsync(order, new PagingArguments(First: 10, After: first.Cursors[5]), query, cancellationToken: Cancellation);

        Snapshot.Match(Assert.Single(log.Statements));
        Assert.Equal(first.Items.Skip(6).Take(10).Select(c => c.Id), page.Items.Select(c => c.Id));
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("")]
    [InlineData("WyJ4Il0")]
    [InlineData("bnVsbA")]
    public async Task ToPage_CursorThatIsNone_IsCursorInvalid(string cursor)
    {
        await using var db = garage.Open(GarageFixture.Sqlite);
        var exception = await Assert.ThrowsAsync<GraphQLException>(
            () => db.Cars.ToPageAsync(KeysetOrder<Car>.ById, new PagingArguments(First: 2, After: cursor), cancellationToken: Cancellation));

        Assert.Equal("CURSOR_INVALID", exception.Error.Code);
        Assert.Equal(
            "The cursor in `after` does not belong to this list. Take cursors from a page with the same filter and order, or leave `after` out to start anew.",
            exception.Error.Message);
    }

    [Fact]
    public async Task ToPage_CursorOfAnotherOrderOrFilter_IsCursorInvalid()
    {
        await using var db = garage.Open(GarageFixture.Sqlite);
        var order = KeysetOrder<Car>.ById.Ascending(x => x.Mileage);
        var page = await db.Cars.ToPageAsync(order, new PagingArguments(First: 2), filter: "market:DE", cancellationToken: Cancellation);
        var next = new PagingArguments(First: 2, After: page.Info.EndCursor);

        await db.Cars.ToPageAsync(KeysetOrder<Car>.ById.Ascending(x => x.Mileage), next, filter: "market:DE", cancellationToken: Cancellation);
        var otherOrder = await Assert.ThrowsAsync<GraphQLException>(
            () => db.Cars.ToPageAsync(KeysetOrder<Car>.ById.Descending(x => x.Mileage), next, filter: "market:DE", cancellationToken: Cancellation));
        var otherFilter = await Assert.ThrowsAsync<GraphQLException>(
            () => db.Cars.ToPageAsync(order, next, filter: "market:FR", cancellationToken: Cancellation));

        Assert.Equal("CURSOR_INVALID", otherOrder.Error.Code);
        Assert.Equal("CURSOR_INVALID", otherFilter.Error.Code);
    }

    [Theory]
    [InlineData(101, null, "PAGE_SIZE_EXCEEDED", "`first: 101` is over the largest page size of 100. Ask for at most 100 and read on with `after: endCursor` of `pageInfo`.")]
    [InlineData(null, 101, "PAGE_SIZE_EXCEEDED", "`last: 101` is over the largest page size of 100. Ask for at most 100 and read on with `before: startCursor` of `pageInfo`.")]
    [InlineData(-1, null, "PAGING_ARGUMENTS_INVALID", "`first: -1` must not be negative. Ask for 0 to 100 rows.")]
    [InlineData(1, 1, "PAGING_ARGUMENTS_INVALID", "`first` and `last` exclude each other. Ask for the first or for the last rows.")]
    public async Task ToPage_BadArguments_IsAnErrorWithTheWayOut(int? first, int? last, string code, string message)
    {
        await using var db = garage.Open(GarageFixture.Sqlite);
        var exception = await Assert.ThrowsAsync<GraphQLException>(
            () => db.Cars.ToPageAsync(KeysetOrder<Car>.ById, new PagingArguments(First: first, Last: last), cancellationToken: Cancellation));

        Assert.Equal(code, exception.Error.Code);
        Assert.Equal(message, exception.Error.Message);
    }

    [Theory]
    [InlineData(GarageFixture.Sqlite, false)]
    [InlineData(GarageFixture.PostgreSql, false)]
    [InlineData(GarageFixture.Sqlite, true)]
    [InlineData(GarageFixture.PostgreSql, true)]
    public async Task ToBatchPage_ManyParents_OneStatementEqualToOnePageEach(string provider, bool backward)
    {
        var log = new SqlLog();
        await using var db = garage.Open(provider, log);
        var order = KeysetOrder<Car>.ById.Descending(x => x.Seats).Ascending(x => x.Number);
        var start = await db.Cars.ToPageAsync(order, new PagingArguments(First: 60), cancellationToken: Cancellation);
        var arguments = backward ? new PagingArguments(Last: 4, Before: start.Cursors[50]) : new PagingArguments(First: 4, After: start.Cursors[9]);
        var members = new SelectedMembers();
        members.AddPaths("Id Number Line.Code Extras.Id Owner.Name");
        var query = new QueryContext<Car>(members);
        string[] parents = ["line1", "line0", "nobody", "line3", "line1"];
        log.Statements.Clear();

        var pages = await db.Cars.ToBatchPageAsync(c => c.LineId, parents, order, arguments, query, cancellationToken: Cancellation);

        Assert.Single(log.Statements);
        if (provider == GarageFixture.Sqlite && !backward)
        {
            Snapshot.Match(log.Statements[0]);
        }

        Assert.Equal(["line0", "line1", "line3", "nobody"], pages.Keys.Order(StringComparer.Ordinal));
        foreach (var (parent, page) in pages)
        {
            var alone = await db.Cars.Where(c => c.LineId == parent).ToPageAsync(order, arguments, query, cancellationToken: Cancellation);
            Assert.Equal(alone.Items.Select(Describe), page.Items.Select(Describe));
            Assert.Equal(alone.Cursors, page.Cursors);
            Assert.Equal(alone.Info, page.Info);
        }

        static string Describe(Car car) => $"{car.Id} {car.Number} {car.Line.Code} {car.Owner?.Name} {string.Join(',', car.Extras.Select(e => e.Id))}";
    }

    [Fact]
    public void ById_TypeWithoutId_SaysHowToBegin()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => KeysetOrder<Uri>.ById);

        Assert.Equal("Uri has no property Id. Begin its order with KeysetOrder<Uri>.EndingIn(x => …) and a unique member.", exception.Message);
        Assert.NotNull(KeysetOrder<Uri>.EndingIn(u => u.AbsoluteUri));
    }

    [Fact]
    public async Task ToBatchPage_WithTotalCount_CountsEveryParentInOneMoreStatement()
    {
        var log = new SqlLog();
        await using var db = garage.Open(GarageFixture.Sqlite, log);

        var pages = await db.Cars.ToBatchPageAsync(
            c => c.LineId, ["line0", "line1", "nobody"], KeysetOrder<Car>.ById, new PagingArguments(First: 1, IncludeTotalCount: true), cancellationToken: Cancellation);

        Assert.Equal(2, log.Statements.Count);
        Assert.Equal(garage.Cars.Count(c => c.LineId == "line0"), pages["line0"].TotalCount);
        Assert.Equal(garage.Cars.Count(c => c.LineId == "line1"), pages["line1"].TotalCount);
        Assert.Equal(0, pages["nobody"].TotalCount);
    }

    private (KeysetOrder<Car> Order, string[] Expected) Case(string name)
    {
        var (order, linq) = s_orders[name];
        var sorted = linq(garage.Cars);
        return (order, [.. (sorted is IOrderedEnumerable<Car> ordered ? ordered.ThenBy(c => c.Id, StringComparer.Ordinal) : sorted).Select(c => c.Id)]);
    }
}
