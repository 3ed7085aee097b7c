using System.Globalization;
using System.Text.Json;
using Federation.Orders.Domain;
using Federation.Shared;
using Federation.Shared.Seed;
using Federation.Shared.States;
using Federation.Shared.Vocabulary;
using Federation.Subgraphs.Tests.Doubles;
using Xunit;
using OrderLife = Federation.Orders.Domain.OrderLife;

namespace Federation.Subgraphs.Tests.Orders;

[Collection("orders")]
public sealed class OrderTests(SubgraphHosts subgraphs)
{
    private static readonly string s_dealer = $"dealer:{SeedFixtures.DealerCode}";
    private static readonly string s_customer = $"customer:{NodeIds.Customer(SeedFixtures.CustomerNumber)}";

    private static IReadOnlyList<SeedOrder> All => SubgraphHosts.World.Orders;

    private static IEnumerable<SeedOrder> OfCustomer => All.Where(o => o.CustomerId == NodeIds.Customer(SeedFixtures.CustomerNumber));

    private static IEnumerable<SeedOrder> OfDealer => All.Where(o => o.AgentDealerCode == SeedFixtures.DealerCode);

    [Fact]
    public async Task Status_OfEveryOrder_IsWhereItsEventsLead()
    {
        var nodes = await ReadAllAsync("first: 100", "number version status allowedTransitions timeline { at from to actor touchpoint reason }", "ccic");
        Assert.Equal(All.Count, nodes.Count);
        foreach (var node in nodes)
        {
            var order = All.Single(o => o.Number == node.GetProperty("number").GetString());
            var timeline = node.GetProperty("timeline").EnumerateArray().ToList();
            Assert.Equal(
                order.Events.Select(e => (At(e.At), e.From is { } from ? StateName.Of(from) : null, StateName.Of(e.To), e.Actor, StateName.Of(e.Touchpoint), e.Reason)),
                timeline.Select(e => (
                    e.GetProperty("at").GetString()!,
                    e.GetProperty("from").GetString(),
                    e.GetProperty("to").GetString()!,
                    e.GetProperty("actor").GetString()!,
                    e.GetProperty("touchpoint").GetString()!,
                    e.GetProperty("reason").GetString())));
            Assert.Equal((StateName.Of(order.Status), timeline.Count), (node.GetProperty("status").GetString(), node.GetProperty("version").GetInt32()));
            Assert.Equal(timeline[^1].GetProperty("to").GetString(), node.GetProperty("status").GetString());
            Assert.Equal(
                Lifecycles.Order.Next(order.Status).Select(s => StateName.Of(s)), node.GetProperty("allowedTransitions").EnumerateArray().Select(s => s.GetString()!));
        }
    }

    [Fact]
    public async Task Total_OfEveryOrder_IsTheSumOfItsLines()
    {
        const string Amounts = "{ net { amount currency } tax { amount } gross { amount } }";
        var nodes = await ReadAllAsync("first: 100", $"number total {Amounts} lines {{ description quantity amount {Amounts} service {{ id }} }}", "ccic");
        foreach (var node in nodes)
        {
            var order = All.Single(o => o.Number == node.GetProperty("number").GetString());
            var total = node.GetProperty("total");
            Assert.Equal(
                (order.Total.Net.Amount, order.Total.Tax.Amount, order.Total.Gross.Amount, order.Total.Net.Currency),
                (Amount(total, "net"), Amount(total, "tax"), Amount(total, "gross"), total.GetProperty("net").GetProperty("currency").GetString()));
            var lines = node.GetProperty("lines").EnumerateArray().ToList();
            Assert.Equal(Amount(total, "gross"), lines.Sum(l => Amount(l.GetProperty("amount"), "gross")));
            Assert.Equal(
                order.Lines.OrderBy(l => l.Id, StringComparer.Ordinal).Select(l => (l.Description, l.Quantity, l.ServiceProductId)),
                lines.Select(l => (
                    l.GetProperty("description").GetString()!,
                    l.GetProperty("quantity").GetInt32(),
                    l.GetProperty("service").ValueKind == JsonValueKind.Null ? null : l.GetProperty("service").GetProperty("id").GetString())));
        }
    }

    [Fact]
    public async Task Order_InACurrencyWithoutMinorUnits_HasWholeAmounts()
    {
        var order = All.Single(o => o.Number == SeedFixtures.ZeroDigitOrderNumber);
        var answer = await subgraphs.Orders.AskAsync(
            "query ($number: String!) { order(number: $number) { total { gross { amount currency minorUnits formatted(locale: \"ja-JP\") } } } }", new { number = order.Number }, "ccic");
        answer.HasData(new
        {
            order = new
            {
                total = new
                {
                    gross = new
                    {
                        amount = order.Total.Gross.Minor.ToString(CultureInfo.InvariantCulture),
                        currency = "JPY",
                        minorUnits = 0,
                        formatted = order.Total.Gross.Format("ja-JP"),
                    },
                },
            },
        });
    }

    [Fact]
    public async Task Order_ByNumberAndById_IsTheSame()
    {
        var order = OfCustomer.First();
        const string Members = "{ id number kind salesModel placedAt withdrawalUntil customer { id } agentDealer { id } configuration { id } stockVehicle { id } }";
        var answer = await subgraphs.Orders.AskAsync(
            $"query ($id: ID!, $number: String!) {{ byId: order(id: $id) {Members} byNumber: order(number: $number) {Members} }}", new { id = order.Id, number = order.Number }, s_customer);
        var expected = new
        {
            id = order.Id,
            number = order.Number,
            kind = StateName.Of(order.Kind),
            salesModel = StateName.Of(order.SalesModel),
            placedAt = At(order.PlacedAt),
            withdrawalUntil = order.WithdrawalUntil is { } until ? At(until) : null,
            customer = new { id = order.CustomerId },
            agentDealer = new { id = order.AgentDealerId },
            configuration = order.ConfigurationId is { } build ? new { id = build } : null,
            stockVehicle = order.StockVehicleId is { } car ? new { id = car } : null,
        };
        answer.HasData(new { byId = expected, byNumber = expected });
    }

    [Theory]
    [InlineData("{ order { id } }")]
    [InlineData("{ order(id: \"a\", number: \"b\") { id } }")]
    public async Task Order_NeitherOrBothKeys_IsAnArgumentCombination(string query) =>
        (await subgraphs.Orders.AskAsync(query, identity: "ccic")).HasErrors(("Give either 'id' or 'number'.", "ARGUMENT_COMBINATION", "order"));

    [Fact]
    public async Task Order_OfSomebodyElse_IsNull()
    {
        var foreign = All.First(o => o.CustomerId != NodeIds.Customer(SeedFixtures.CustomerNumber) && o.AgentDealerCode != SeedFixtures.DealerCode);
        foreach (var identity in new[] { s_customer, s_dealer })
        {
            var answer = await subgraphs.Orders.AskAsync("query ($number: String!) { order(number: $number) { id } }", new { number = foreign.Number }, identity);
            answer.Is("""{"data":{"order":null}}""");
            var entity = await subgraphs.Orders.EntitiesAsync("{ ... on Order { number } }", [new { __typename = "Order", id = foreign.Id }], identity);
            entity.Is("""{"data":{"_entities":[null]}}""");
        }
    }

    public static TheoryData<string, string> Identities() => new() { { s_customer, "customer" }, { s_dealer, "dealer" }, { "ccic", "all" } };

    [Theory]
    [MemberData(nameof(Identities))]
    public async Task Orders_ForEachActor_AreTheirOwnNewestFirst(string identity, string whose)
    {
        var visible = whose switch { "customer" => OfCustomer, "dealer" => OfDealer, _ => All };
        var nodes = await ReadAllAsync("first: 7", "number", identity);
        Assert.Equal(
            visible.OrderByDescending(o => o.PlacedAt).ThenBy(o => o.Id, StringComparer.Ordinal).Select(o => o.Number),
            nodes.Select(n => n.GetProperty("number").GetString()!));
    }

    [Fact]
    public async Task Orders_FilteredAndSorted_HoldBoth()
    {
        var from = new DateTimeOffset(2025, 9, 1, 0, 0, 0, TimeSpan.Zero);
        var expected = All
            .Where(o => o.Status is OrderStatus.InProduction or OrderStatus.Contracted && o.PlacedAt >= from)
            .OrderBy(o => o.Number, StringComparer.Ordinal)
            .ToList();
        Assert.NotEmpty(expected);
        var nodes = await ReadAllAsync(
            "first: 3, where: { status: { in: [IN_PRODUCTION, CONTRACTED] }, placedAt: { gte: \"2025-09-01T00:00:00Z\" } }, order: [{ number: ASC }]", "number", "ccic");
        Assert.Equal(expected.Select(o => o.Number), nodes.Select(n => n.GetProperty("number").GetString()!));
    }

    [Fact]
    public async Task Orders_TotalCount_CountsTheFilteredOnes()
    {
        var answer = await subgraphs.Orders.AskAsync("""{ orders(first: 1, where: { kind: { eq: VEHICLE } }) { totalCount } }""", identity: s_dealer);
        answer.HasData(new { orders = new { totalCount = OfDealer.Count(o => StateName.Of(o.Kind) == "VEHICLE") } });
    }

    [Fact]
    public async Task Orders_FilterByAnotherCustomer_DoesNotWidenWhatIsSeen()
    {
        var foreign = All.First(o => o.CustomerId != NodeIds.Customer(SeedFixtures.CustomerNumber));
        var answer = await subgraphs.Orders.AskAsync(
            "query ($id: ID!) { orders(where: { customerId: { eq: $id } }) { nodes { id } } }", new { id = foreign.CustomerId }, s_customer);
        answer.Is("""{"data":{"orders":{"nodes":[]}}}""");
    }

    [Fact]
    public async Task Orders_TooLargeAPage_IsRefused() =>
        (await subgraphs.Orders.AskAsync("{ orders(first: 101) { nodes { id } } }", identity: "ccic")).HasErrors((
            "`first: 101` is over the largest page size of 100. Ask for at most 100 and read on with `after: endCursor` of `pageInfo`.", "PAGE_SIZE_EXCEEDED", "orders"));

    [Theory]
    [InlineData("{ order(number: \"x\") { id } }", "order")]
    [InlineData("{ orders { nodes { id } } }", "orders")]
    public async Task Query_WithoutAToken_IsDenied(string query, string field)
    {
        var answer = await subgraphs.Orders.AskAsync(query);
        Denied(answer, "AUTH_NOT_AUTHENTICATED", field);
        Assert.Empty(answer.Statements);
    }

    [Fact]
    public async Task Query_AsAPartner_IsDenied() =>
        Denied(await subgraphs.Orders.AskAsync("{ orders { nodes { id } } }", identity: "partner:AUTOBOERSE"), "AUTH_NOT_AUTHORIZED", "orders");

    [Theory]
    [InlineData("Customer", "orders", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("Dealer", "openOrders", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("Dealer", "openOrders", "customer:x", "AUTH_NOT_AUTHORIZED")]
    public async Task Entity_ListsWithoutTheScope_AreDenied(string type, string field, string? identity, string code)
    {
        var answer = await subgraphs.Orders.EntitiesAsync($"{{ ... on {type} {{ {field} {{ nodes {{ id }} }} }} }}", [new { __typename = type, id = "x" }], identity);
        Denied(answer, code, $"_entities 0 {field}");
    }

    [Fact]
    public async Task CustomerOrders_OfTwentyCustomers_AreOneStatement()
    {
        var customers = All.Select(o => o.CustomerId).Distinct().Take(19).Append(NodeIds.Customer("C-999999")).ToList();
        var answer = await subgraphs.Orders.EntitiesAsync(
            "{ ... on Customer { id orders(first: 2) { nodes { number status } pageInfo { hasNextPage } } } }", [.. customers.Select(id => new { __typename = "Customer", id })], "ccic");
        answer.HasData(new
        {
            _entities = customers.Select(id =>
            {
                var own = All.Where(o => o.CustomerId == id).OrderByDescending(o => o.PlacedAt).ThenBy(o => o.Id, StringComparer.Ordinal).ToList();
                return new
                {
                    id,
                    orders = new { nodes = own.Take(2).Select(o => new { number = o.Number, status = StateName.Of(o.Status) }), pageInfo = new { hasNextPage = own.Count > 2 } },
                };
            }),
        });
        Assert.Single(answer.Statements);
        Assert.Contains("ROW_NUMBER() OVER", answer.Statements[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task CustomerOrders_ForADealer_AreThoseItLooksAfter()
    {
        var own = OfDealer.First();
        var answer = await subgraphs.Orders.EntitiesAsync(
            "{ ... on Customer { orders(first: 50) { nodes { number } } } }", [new { __typename = "Customer", id = own.CustomerId }], $"dealer:{SeedFixtures.OtherDealerCode}");
        var expected = All.Where(o => o.CustomerId == own.CustomerId && o.AgentDealerCode == SeedFixtures.OtherDealerCode)
            .OrderByDescending(o => o.PlacedAt).ThenBy(o => o.Id, StringComparer.Ordinal).Select(o => new { number = o.Number });
        answer.HasData(new { _entities = new[] { new { orders = new { nodes = expected } } } });
    }

    [Fact]
    public async Task OpenOrders_OfTwentyDealers_AreOneStatementOldestFirst()
    {
        var dealers = All.Select(o => o.AgentDealerId).Distinct().Take(20).ToList();
        var answer = await subgraphs.Orders.EntitiesAsync(
            "{ ... on Dealer { id openOrders(first: 20) { nodes { number status customer { id } } pageInfo { hasNextPage } } } }", [.. dealers.Select(id => new { __typename = "Dealer", id })], "ccic");
        answer.HasData(new
        {
            _entities = dealers.Select(id =>
            {
                var open = All.Where(o => o.AgentDealerId == id && OrderLife.Open.Contains(o.Status)).OrderBy(o => o.PlacedAt).ThenBy(o => o.Id, StringComparer.Ordinal).ToList();
                return new
                {
                    id,
                    openOrders = new
                    {
                        nodes = open.Take(20).Select(o => new { number = o.Number, status = StateName.Of(o.Status), customer = new { id = o.CustomerId } }),
                        pageInfo = new { hasNextPage = open.Count > 20 },
                    },
                };
            }),
        });
        Assert.Single(answer.Statements);
    }

    [Fact]
    public async Task OpenOrders_NextPage_GoesOnWhereTheFirstEnded()
    {
        var open = OfDealer.Where(o => OrderLife.Open.Contains(o.Status)).OrderBy(o => o.PlacedAt).ThenBy(o => o.Id, StringComparer.Ordinal).Select(o => o.Number).ToList();
        var found = new List<string>();
        string? after = null;
        do
        {
            var answer = await subgraphs.Orders.AskAsync(
                "query ($representations: [_Any!]!, $after: String) { _entities(representations: $representations) { ... on Dealer { openOrders(first: 2, after: $after) { totalCount nodes { number } pageInfo { hasNextPage endCursor } } } } }",
                new { after, representations = new[] { new { __typename = "Dealer", id = NodeIds.Dealer(SeedFixtures.DealerCode) } } },
                s_dealer);
            var page = answer.Data.GetProperty("_entities")[0].GetProperty("openOrders");
            Assert.Equal(open.Count, page.GetProperty("totalCount").GetInt32());
            found.AddRange(page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("number").GetString()!));
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        Assert.Equal(open, found);
    }

    [Fact]
    public void Replay_AForbiddenStep_IsOurBug()
    {
        var step = (int n, OrderStatus? from, OrderStatus to) => new OrderEvent
        {
            Id = $"O|{n:D4}", OrderId = "O", At = SeedData.AsOfInstant, From = from, To = to, Actor = "test", Touchpoint = Touchpoint.Web,
        };
        Assert.Equal(OrderStatus.Created, OrderLife.Replay([step(0, null, OrderStatus.Created)]));
        var mistake = Assert.Throws<InvalidOperationException>(() => OrderLife.Replay([step(1, OrderStatus.Created, OrderStatus.Delivered), step(0, null, OrderStatus.Created)]));
        Assert.Equal("An order must not go from Created to Delivered.", mistake.Message);
    }

    private static decimal Amount(JsonElement taxed, string part) => decimal.Parse(taxed.GetProperty(part).GetProperty("amount").GetString()!, CultureInfo.InvariantCulture);

    private static string At(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static void Denied(Answer answer, string code, string path)
    {
        var error = Assert.Single(answer.Json.GetProperty("errors").EnumerateArray());
        Assert.Equal((code, path), (error.GetProperty("extensions").GetProperty("code").GetString(), string.Join(' ', error.GetProperty("path").EnumerateArray())));
    }

    private async Task<IReadOnlyList<JsonElement>> ReadAllAsync(string arguments, string members, string identity)
    {
        var query = $"query ($after: String) {{ orders({arguments}, after: $after) {{ nodes {{ {members} }} pageInfo {{ hasNextPage endCursor }} }} }}";
        var found = new List<JsonElement>();
        string? after = null;
        do
        {
            var page = (await subgraphs.Orders.AskAsync(query, new { after }, identity)).Data.GetProperty("orders");
            found.AddRange(page.GetProperty("nodes").EnumerateArray());
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        return found;
    }
}
