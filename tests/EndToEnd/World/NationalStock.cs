using System.Text.Json;

namespace Federation.EndToEnd.World;

/// <summary>Reads J14, the whole national stock, page after page.</summary>
internal static class NationalStock
{
    private const int MostPages = 200;

    /// <summary>All pages, in order; so much at once is for partners.</summary>
    public static async Task<IReadOnlyList<Answer>> ReadAsync(GraphQLClient client, string? token)
    {
        var pages = new List<Answer>();
        string? after = null;
        do
        {
            var page = await client.AskAsync(Operations.PartnerListing(after), token);
            pages.Add(page);
            var info = page.Data.GetProperty("stockVehicles").GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null && pages.Count < MostPages);

        Assert.Null(after);
        return pages;
    }

    /// <summary>The cars of a page.</summary>
    public static IReadOnlyList<JsonElement> Vehicles(Answer page) => [.. page.Data.GetProperty("stockVehicles").GetProperty("nodes").EnumerateArray()];
}
