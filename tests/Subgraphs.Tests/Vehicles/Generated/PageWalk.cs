using System.Text.Json;
using Federation.Subgraphs.Tests.Doubles;
using Xunit;

namespace Federation.Subgraphs.Tests.Vehicles.Generated;

/// <summary>Reads an operation's list in pages and compares each of them.</summary>
/// <param name="subgraph">Who is asked.</param>
/// <param name="operation">The list.</param>
/// <param name="log">Gets every document, for the failure.</param>
internal sealed class PageWalk(Subgraph subgraph, CarOperation operation, List<string> log)
{
    /// <summary>Longer lists are read from both ends only.</summary>
    private const int MostPages = 3;

    private int Pages => Math.Min(MostPages, (operation.Expected.Count / operation.PageSize) + 1);

    /// <summary>From the first row on, to the end where that is not far.</summary>
    public async Task ForwardAsync(bool counted)
    {
        string? after = null;
        for (var page = 0; page < Pages; page++)
        {
            var from = page * operation.PageSize;
            var info = await PageAsync(
                $"first: {operation.PageSize}{After(after)}", from, Math.Min(from + operation.PageSize, operation.Expected.Count), counted && page == 0);
            Assert.Equal((page > 0, from + operation.PageSize < operation.Expected.Count), (Flag(info, "hasPreviousPage"), Flag(info, "hasNextPage")));
            after = Cursor(info, "endCursor");
            if (after is null)
            {
                return;
            }
        }
    }

    /// <summary>From the last row back, to the start where that is not far.</summary>
    public async Task BackwardAsync(bool counted)
    {
        string? before = null;
        for (var page = 0; page < Pages; page++)
        {
            var to = operation.Expected.Count - (page * operation.PageSize);
            var info = await PageAsync($"last: {operation.PageSize}{Before(before)}", Math.Max(to - operation.PageSize, 0), Math.Max(to, 0), counted && page == 0);
            Assert.Equal((to > operation.PageSize, page > 0), (Flag(info, "hasPreviousPage"), Flag(info, "hasNextPage")));
            before = Cursor(info, "startCursor");
            if (before is null)
            {
                return;
            }
        }
    }

    /// <summary>Between the ends of a page, from either side.</summary>
    public async Task BetweenAsync()
    {
        var rows = Math.Min(operation.PageSize, operation.Expected.Count);
        var info = await PageAsync($"first: {operation.PageSize}", 0, rows, counted: false);
        if (rows < 3)
        {
            return;
        }

        var between = After(Cursor(info, "startCursor")) + Before(Cursor(info, "endCursor"));
        var some = Math.Max(1, (rows - 2) / 2);
        await PageAsync($"first: {some}{between}", 1, 1 + some, counted: false);
        await PageAsync($"last: {some}{between}", rows - 1 - some, rows - 1, counted: false);
    }

    private async Task<JsonElement> PageAsync(string page, int from, int to, bool counted)
    {
        var document = $"{{ {operation.Field}({page}{operation.Arguments}) {{ nodes {{ {operation.Shape.Text} }} pageInfo {{ hasPreviousPage hasNextPage startCursor endCursor }}{(counted ? " totalCount" : "")} }} }}";
        log.Add(document);
        var answer = await subgraph.AskAsync(document);
        var list = answer.Data.GetProperty(operation.Field);
        var expected = operation.Expected.Skip(from).Take(to - from).Select(v => $"{{{operation.Shape.Json(v)}}}");
        Assert.Equal(Plain($"[{string.Join(',', expected)}]"), Plain(list.GetProperty("nodes").GetRawText()));
        if (counted)
        {
            Assert.Equal(operation.Expected.Count, list.GetProperty("totalCount").GetInt32());
        }

        return list.GetProperty("pageInfo");
    }

    private static string Plain(string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(json));

    private static bool Flag(JsonElement info, string name) => info.GetProperty(name).GetBoolean();

    private static string? Cursor(JsonElement info, string name) => info.GetProperty(name).GetString();

    private static string After(string? cursor) => cursor is null ? "" : $", after: \"{cursor}\"";

    private static string Before(string? cursor) => cursor is null ? "" : $", before: \"{cursor}\"";
}
