using System.Text.Json;
using Federation.Subgraphs.Tests.Doubles;
using Xunit;

namespace Federation.Subgraphs.Tests.Orders;

[Collection("orders")]
public sealed class FilterSizeTests(SubgraphHosts subgraphs)
{
    private const string Message = "The filter is too large: use at most 500 conditions and values, and at most 10 levels of 'and' and 'or'.";
    private const string Query = "query ($where: OrderFilterInput) { orders(where: $where) { nodes { id } } }";

    [Fact]
    public async Task Where_WithThousandsOfConditions_IsTheUsersError()
    {
        var where = new { or = Enumerable.Repeat(new { number = new { eq = "x" } }, 3_000) };
        var answer = await subgraphs.Orders.AskAsync(Query, new { where }, "ccic");
        answer.HasErrors((Message, "FILTER_TOO_LARGE", "orders"));
    }

    [Fact]
    public async Task Where_NestedDeep_IsTheUsersError()
    {
        var where = "{ \"number\": { \"eq\": \"x\" } }";
        for (var level = 0; level < 20; level++)
        {
            where = $"{{ \"and\": [{where}] }}";
        }

        var answer = await subgraphs.Orders.AskAsync(Query, new { where = JsonDocument.Parse(where).RootElement }, "ccic");
        answer.HasErrors((Message, "FILTER_TOO_LARGE", "orders"));
    }
}
