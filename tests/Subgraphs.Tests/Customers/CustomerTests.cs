using System.Text.Json;
using Federation.Shared.Seed;
using Federation.Shared.States;
using Federation.Shared.Vocabulary;
using Federation.Subgraphs.Tests.Doubles;
using Xunit;

namespace Federation.Subgraphs.Tests.Customers;

[Collection("customers")]
public sealed class CustomerTests(SubgraphHosts subgraphs)
{
    private const string Members = """
        { id displayName email phone locale consents { purpose status textVersion at via } }
        """;

    private static SeedData World => SubgraphHosts.World;

    private static SeedCustomer Somebody => World.Customers.Single(c => c.Number == SeedFixtures.CustomerNumber);

    private static SeedCustomer SomebodyElse => World.Customers.Single(c => c.Number == SeedFixtures.WithdrawnConsentCustomerNumber);

    private static IReadOnlyList<SeedLead> LeadsOf(string dealerCode) =>
        [.. World.Leads.Where(l => l.DealerCode == dealerCode).OrderByDescending(l => l.Score).ThenBy(l => l.Id, StringComparer.Ordinal)];

    public static TheoryData<string, string> Protected() => new()
    {
        { "{ me { id } }", "me" },
        { "{ customer(id: \"x\") { id } }", "customer" },
        { "{ customers(search: \"a\") { id } }", "customers" },
        { "{ leads { nodes { id } } }", "leads" },
    };

    [Theory]
    [MemberData(nameof(Protected))]
    public async Task Query_WithoutAToken_IsDenied(string query, string field)
    {
        var answer = await subgraphs.Customers.AskAsync(query);
        Denied(answer, "AUTH_NOT_AUTHENTICATED", field);
        Assert.Equal(JsonValueKind.Null, answer.Json.GetProperty("data").GetProperty(field).ValueKind);
        Assert.Empty(answer.Statements);
    }

    [Theory]
    [InlineData("{ me { id } }", "me", "ccic")]
    [InlineData("{ customer(id: \"x\") { id } }", "customer", "customer:x")]
    [InlineData("{ customers(search: \"a\") { id } }", "customers", "partner:AUTOBOERSE")]
    [InlineData("{ leads { nodes { id } } }", "leads", "customer:x")]
    public async Task Query_OfAnotherScope_IsDenied(string query, string field, string identity) =>
        Denied(await subgraphs.Customers.AskAsync(query, identity: identity), "AUTH_NOT_AUTHORIZED", field);

    [Fact]
    public async Task Me_AsACustomer_IsTheCustomer()
    {
        var answer = await subgraphs.Customers.AskAsync($"{{ me {Members} }}", identity: $"customer:{Somebody.Id}");
        answer.HasData(new { me = Expected(Somebody) });
    }

    [Fact]
    public async Task Me_OfNobodyWeKnow_IsNull() =>
        (await subgraphs.Customers.AskAsync("{ me { id } }", identity: "customer:nobody")).Is("""{"data":{"me":null}}""");

    [Fact]
    public async Task Customer_ForTheCallCentre_HasIdentitiesAndLeads()
    {
        var answer = await subgraphs.Customers.AskAsync(
            "query ($id: ID!) { customer(id: $id) { id identities { touchpoint provider externalId linkedAt } leads { id status assignedDealer { code } } } }", new { id = Somebody.Id }, "ccic");
        answer.HasData(new
        {
            customer = new
            {
                id = Somebody.Id,
                identities = Somebody.Identities.Select(i => new { touchpoint = StateName.Of(i.Touchpoint), provider = i.Provider, externalId = i.ExternalId, linkedAt = At(i.LinkedAt) }),
                leads = World.Leads.Where(l => l.CustomerId == Somebody.Id).OrderByDescending(l => l.CreatedAt).ThenBy(l => l.Id, StringComparer.Ordinal)
                    .Select(l => new { id = l.Id, status = StateName.Of(l.Status), assignedDealer = l.DealerCode is null ? null : new { code = l.DealerCode } }),
            },
        });
        Assert.InRange(answer.Statements.Count, 1, 2);
    }

    [Fact]
    public async Task Customer_Identities_AreForTheCallCentreOnly()
    {
        var lead = LeadsOf(SeedFixtures.DealerCode).First(l => l.CustomerId is not null);
        var answer = await subgraphs.Customers.AskAsync(
            "query ($id: ID!) { customer(id: $id) { id identities { provider } } }", new { id = lead.CustomerId }, $"dealer:{SeedFixtures.DealerCode}");
        Denied(answer, "AUTH_NOT_AUTHORIZED", "customer identities");
        Assert.Equal($$$"""{"customer":{"id":"{{{lead.CustomerId}}}","identities":null}}""", answer.Json.GetProperty("data").GetRawText());
    }

    public static TheoryData<string, string> Reasons() => new()
    {
        { "home dealer", World.Customers.First(c => c.HomeDealerCode == SeedFixtures.DealerCode).Id },
        { "lead", LeadsOf(SeedFixtures.DealerCode).First(l => l.CustomerId is not null).CustomerId! },
        { "order", World.Orders.First(o => o.AgentDealerCode == SeedFixtures.DealerCode).CustomerId },
    };

    [Theory]
    [MemberData(nameof(Reasons))]
    public async Task Customer_ForADealerThatLooksAfterThem_IsAnswered(string reason, string id)
    {
        Assert.NotEmpty(reason);
        var answer = await subgraphs.Customers.AskAsync("query ($id: ID!) { customer(id: $id) { id } }", new { id }, $"dealer:{SeedFixtures.DealerCode}");
        answer.HasData(new { customer = new { id } });
    }

    [Fact]
    public async Task Customer_ForAnotherDealer_IsNull()
    {
        var stranger = World.Customers.First(c => !Serves(SeedFixtures.DealerCode, c));
        const string Query = "query ($id: ID!, $word: String!) { customer(id: $id) { id } customers(search: $word, first: 50) { id } }";
        var answer = await subgraphs.Customers.AskAsync(Query, new { id = stranger.Id, word = stranger.Email }, $"dealer:{SeedFixtures.DealerCode}");
        answer.HasData(new { customer = (object?)null, customers = Array.Empty<object>() });
    }

    [Fact]
    public async Task Customers_SearchByADealer_FindsThoseItLooksAfter()
    {
        var answer = await subgraphs.Customers.AskAsync("""{ customers(search: "", first: 50) { id } }""", identity: $"dealer:{SeedFixtures.DealerCode}");
        var expected = World.Customers.Where(c => Serves(SeedFixtures.DealerCode, c))
            .OrderBy(c => c.DisplayName, StringComparer.Ordinal).ThenBy(c => c.Id, StringComparer.Ordinal)
            .Take(50);
        answer.HasData(new { customers = expected.Select(c => new { id = c.Id }) });
    }

    [Fact]
    public async Task Customers_Search_FindsPartsOfNamesAndAddressesInOrder()
    {
        var word = Somebody.FamilyName;
        var answer = await subgraphs.Customers.AskAsync("query ($word: String!) { customers(search: $word, first: 5) { displayName } }", new { word }, "ccic");
        var expected = World.Customers
            .Where(c => c.DisplayName.Contains(word, StringComparison.OrdinalIgnoreCase) || c.Email.Contains(word, StringComparison.OrdinalIgnoreCase))
            .OrderBy(c => c.DisplayName, StringComparer.Ordinal).ThenBy(c => c.Id, StringComparer.Ordinal)
            .Take(5);
        answer.HasData(new { customers = expected.Select(c => new { displayName = c.DisplayName }) });
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_____")]
    public async Task Customers_SearchWithWildcards_TakesThemLiterally(string word)
    {
        var answer = await subgraphs.Customers.AskAsync("query ($word: String!) { customers(search: $word, first: 5) { displayName } }", new { word }, "ccic");
        answer.HasData(new { customers = Array.Empty<object>() });
    }

    [Fact]
    public async Task Customers_TooMany_IsInvalidInput()
    {
        var answer = await subgraphs.Customers.AskAsync("""{ customers(search: "a", first: 51) { id } }""", identity: "ccic");
        answer.HasErrors(("'first' is 51: ask for 0 to 50.", "INVALID_INPUT", "customers"));
    }

    [Fact]
    public async Task Leads_ForADealer_AreItsOwnBestFirst()
    {
        var own = LeadsOf(SeedFixtures.DealerCode);
        var answer = await subgraphs.Customers.AskAsync(
            "{ leads(first: 100) { totalCount nodes { id score status allowedTransitions dueAt interest { id } customer { id } assignedDealer { code } } } }", identity: $"dealer:{SeedFixtures.DealerCode}");
        answer.HasData(new
        {
            leads = new
            {
                totalCount = own.Count,
                nodes = own.Take(100).Select(l => new
                {
                    id = l.Id,
                    score = l.Score,
                    status = StateName.Of(l.Status),
                    allowedTransitions = Lifecycles.Lead.Next(l.Status).Select(s => StateName.Of(s)),
                    dueAt = l.DueAt is { } due ? At(due) : null,
                    interest = l.ConfigurationId is { } build ? new { id = build } : null,
                    customer = l.CustomerId is { } customer ? new { id = customer } : null,
                    assignedDealer = new { code = SeedFixtures.DealerCode },
                }),
            },
        });
    }

    [Fact]
    public async Task Leads_FilteredAndSorted_HoldBoth()
    {
        var expected = LeadsOf(SeedFixtures.DealerCode)
            .Where(l => l.Status is LeadStatus.Assigned or LeadStatus.Contacted && l.Score >= 20)
            .OrderBy(l => l.DueAt is null).ThenBy(l => l.DueAt).ThenByDescending(l => l.Score).ThenBy(l => l.Id, StringComparer.Ordinal);
        var answer = await subgraphs.Customers.AskAsync(
            "{ leads(first: 100, where: { status: { in: [ASSIGNED, CONTACTED] }, score: { gte: 20 } }, order: [{ dueAt: ASC }, { score: DESC }]) { nodes { id } } }",
            identity: $"dealer:{SeedFixtures.DealerCode}");
        answer.HasData(new { leads = new { nodes = expected.Select(l => new { id = l.Id }) } });
    }

    [Fact]
    public async Task Leads_PageAfterPageInAnAskedOrder_AreAllOnce()
    {
        var expected = LeadsOf(SeedFixtures.DealerCode).OrderByDescending(l => l.DueAt is null).ThenByDescending(l => l.DueAt).ThenBy(l => l.Id, StringComparer.Ordinal);
        var found = new List<string>();
        string? after = null;
        do
        {
            var page = (await subgraphs.Customers.AskAsync(
                "query ($after: String) { leads(first: 2, after: $after, order: [{ dueAt: DESC }]) { nodes { id } pageInfo { hasNextPage endCursor } } }",
                new { after },
                $"dealer:{SeedFixtures.DealerCode}")).Data.GetProperty("leads");
            found.AddRange(page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!));
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        Assert.Equal(expected.Select(l => l.Id), found);
    }

    [Fact]
    public async Task Leads_CursorOfAnotherDealer_IsRefused()
    {
        var page = (await subgraphs.Customers.AskAsync("{ leads(first: 1) { pageInfo { endCursor } } }", identity: $"dealer:{SeedFixtures.DealerCode}")).Data.GetProperty("leads");
        var after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        Assert.NotNull(after);
        var answer = await subgraphs.Customers.AskAsync(
            "query ($after: String) { leads(first: 1, after: $after) { nodes { id } } }", new { after }, $"dealer:{SeedFixtures.OtherDealerCode}");
        answer.HasErrors((
            "The cursor in `after` does not belong to this list. Take cursors from a page with the same filter and order, or leave `after` out to start anew.", "CURSOR_INVALID", "leads"));
    }

    [Fact]
    public async Task Entities_CustomersAndLeads_AreThoseTheActorMaySee()
    {
        var lead = LeadsOf(SeedFixtures.DealerCode).First(l => l.CustomerId is not null);
        var foreign = LeadsOf(SeedFixtures.OtherDealerCode)[0];
        object[] representations =
        [
            new { __typename = "Customer", id = Somebody.Id },
            new { __typename = "Customer", id = SomebodyElse.Id },
            new { __typename = "Customer", id = lead.CustomerId },
            new { __typename = "Lead", id = lead.Id },
            new { __typename = "Lead", id = foreign.Id },
        ];
        const string Selection = "{ ... on Customer { displayName } ... on Lead { score } }";
        var nobody = await subgraphs.Customers.EntitiesAsync(Selection, representations);
        nobody.Is("""{"data":{"_entities":[null,null,null,null,null]}}""");
        var self = await subgraphs.Customers.EntitiesAsync(Selection, representations, $"customer:{SomebodyElse.Id}");
        self.HasData(new
        {
            _entities = new object?[] { null, new { displayName = SomebodyElse.DisplayName }, lead.CustomerId == SomebodyElse.Id ? new { displayName = SomebodyElse.DisplayName } : null, null, null },
        });
        var dealer = (await subgraphs.Customers.EntitiesAsync(Selection, representations, $"dealer:{SeedFixtures.DealerCode}")).Data.GetProperty("_entities");
        Assert.Equal(
            [World.Customers.Single(c => c.Id == lead.CustomerId).DisplayName],
            [dealer[2].GetProperty("displayName").GetString()!]);
        Assert.Equal((lead.Score, JsonValueKind.Null), (dealer[3].GetProperty("score").GetInt32(), dealer[4].ValueKind));
        var all = (await subgraphs.Customers.EntitiesAsync(Selection, representations, "ccic")).Data.GetProperty("_entities");
        Assert.All(all.EnumerateArray(), e => Assert.Equal(JsonValueKind.Object, e.ValueKind));
    }

    [Fact]
    public async Task Entities_TwentyCustomersWithTheirLeads_AreTwoStatements()
    {
        var customers = World.Customers.Take(20).ToList();
        var answer = await subgraphs.Customers.EntitiesAsync(
            "{ ... on Customer { displayName leads { id } } }", [.. customers.Select(c => new { __typename = "Customer", id = c.Id })], "ccic");
        answer.HasData(new
        {
            _entities = customers.Select(c => new
            {
                displayName = c.DisplayName,
                leads = World.Leads.Where(l => l.CustomerId == c.Id).OrderByDescending(l => l.CreatedAt).ThenBy(l => l.Id, StringComparer.Ordinal).Select(l => new { id = l.Id }),
            }),
        });
        Assert.Equal(2, answer.Statements.Count);
    }

    private static bool Serves(string dealerCode, SeedCustomer customer) => customer.HomeDealerCode == dealerCode
        || World.Leads.Any(l => l.CustomerId == customer.Id && l.DealerCode == dealerCode)
        || World.Orders.Any(o => o.CustomerId == customer.Id && o.AgentDealerCode == dealerCode);

    private static object Expected(SeedCustomer customer) => new
    {
        id = customer.Id,
        displayName = customer.DisplayName,
        email = customer.Email,
        phone = customer.Phone,
        locale = customer.Locale,
        consents = customer.Consents.OrderBy(c => (int)c.Purpose).Select(c => new
        {
            purpose = StateName.Of(c.Purpose),
            status = StateName.Of(c.Status),
            textVersion = c.TextVersion,
            at = At(c.At),
            via = StateName.Of(c.Via),
        }),
    };

    private static string At(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);

    private static void Denied(Answer answer, string code, string path)
    {
        var error = Assert.Single(answer.Json.GetProperty("errors").EnumerateArray());
        Assert.Equal((code, path), (error.GetProperty("extensions").GetProperty("code").GetString(), string.Join(' ', error.GetProperty("path").EnumerateArray())));
    }
}
