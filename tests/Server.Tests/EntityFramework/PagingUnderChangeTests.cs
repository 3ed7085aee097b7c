using Federation.Server.EntityFramework;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Federation.Server.Tests.EntityFramework;

/// <summary>A reader who pages while rows come and go sees every row that was there all the time once.</summary>
[Collection(nameof(GarageSuite))]
public sealed class PagingUnderChangeTests(GarageFixture garage)
{
    private static readonly KeysetOrder<Car> s_order = KeysetOrder<Car>.ById.Descending(c => c.Discount).Ascending(c => c.Color);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(GarageFixture.Sqlite, false)]
    [InlineData(GarageFixture.PostgreSql, false)]
    [InlineData(GarageFixture.Sqlite, true)]
    [InlineData(GarageFixture.PostgreSql, true)]
    public async Task ToPage_RowsComeAndGo_EveryOtherRowIsReadOnce(string provider, bool backward)
    {
        await using var db = garage.Open(provider);
        await using var change = await db.Database.BeginTransactionAsync(Cancellation);
        var seen = new List<string>();
        var gone = new HashSet<string>(StringComparer.Ordinal);
        var page = await ReadAsync(db, cursor: null, backward);
        for (var round = 0; ; round++)
        {
            seen.AddRange((backward ? page.Items.Reverse() : page.Items).Select(c => c.Id));
            if (backward ? !page.HasPreviousPage : !page.HasNextPage)
            {
                break;
            }

            // The row of the cursor itself goes, and rows come at both ends and beside the cursor.
            var last = backward ? page.Items[0] : page.Items[^1];
            await db.Extras.Where(e => e.CarId == last.Id).ExecuteDeleteAsync(Cancellation);
            await db.Cars.Where(c => c.Id == last.Id).ExecuteDeleteAsync(Cancellation);
            gone.Add(last.Id);
            db.AddRange(New($"new{round:D2}a", null, null), New($"new{round:D2}b", -1000, "zzz"), New($"new{round:D2}c", last.Discount, last.Color));
            await db.SaveChangesAsync(Cancellation);
            db.ChangeTracker.Clear();
            page = await ReadAsync(db, backward ? page.Info.StartCursor : page.Info.EndCursor, backward);
        }

        var old = seen.Where(id => !id.StartsWith("new", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(gone);
        Assert.Equal(seen.Count, seen.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(garage.Cars.Select(c => c.Id).Order(StringComparer.Ordinal), old.Order(StringComparer.Ordinal));
    }

    private static Task<Page<Car>> ReadAsync(GarageDb db, string? cursor, bool backward) => db.Cars.ToPageAsync(
        s_order, backward ? new PagingArguments(Last: 9, Before: cursor) : new PagingArguments(First: 9, After: cursor), cancellationToken: Cancellation);

    private static Car New(string id, decimal? discount, string? color) => new() { Id = id, Discount = discount, Color = color, LineId = "line0" };
}
