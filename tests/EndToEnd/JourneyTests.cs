using System.Text.Json;

namespace Federation.EndToEnd;

/// <summary>The other operations of this version, with the callers that may ask them and with nobody.</summary>
public sealed class JourneyTests(TestWorld world)
{
    [Fact]
    public async Task Agent_Ccic_SeesTheCustomer()
    {
        var answer = await AskAsync(Operations.Agent);

        Assert.NotEqual(JsonValueKind.Null, answer.Data.GetProperty("customer").ValueKind);
        Snapshot.Match(answer.Readable);
    }

    [Fact]
    public async Task Agent_Nobody_IsDenied()
    {
        var answer = await AskAsync(Operations.Agent with { Identity = null });

        answer.HasErrors(("Query.customer needs a signed-in caller.", "AUTH_NOT_AUTHENTICATED", "customer"));
        Assert.Equal(JsonValueKind.Null, answer.PartialData.GetProperty("customer").ValueKind);
    }

    [Fact]
    public async Task Agent_Dealer_SeesWhatDealersMay()
    {
        var answer = await AskAsync(Operations.Agent with { Identity = Tokens.Dealer });

        answer.HasErrors(
            ("Customer.identities needs one of the scopes CCIC.", "AUTH_NOT_AUTHORIZED", "customer.identities"),
            ("Customer.garage needs one of the scopes CUSTOMER, CCIC.", "AUTH_NOT_AUTHORIZED", "customer.garage"),
            ("Customer.savedConfigurations needs one of the scopes CUSTOMER, CCIC.", "AUTH_NOT_AUTHORIZED", "customer.savedConfigurations"));
        Assert.Equal("Felix Lindner", answer.PartialData.GetProperty("customer").GetProperty("displayName").GetString());
    }

    [Fact]
    public async Task DealerDesk_Dealer_SeesOrdersStockAndLeads()
    {
        var answer = await AskAsync(Operations.DealerDesk);

        Assert.NotEmpty(answer.Data.GetProperty("dealer").GetProperty("openOrders").GetProperty("nodes").EnumerateArray());
        Assert.NotEmpty(answer.Data.GetProperty("leads").GetProperty("nodes").EnumerateArray());
        Snapshot.Match(answer.Readable);
    }

    [Fact]
    public async Task DealerDesk_Nobody_SeesTheStockOnly()
    {
        var answer = await AskAsync(Operations.DealerDesk with { Identity = null });

        answer.HasErrors(
            ("Query.leads needs a signed-in caller.", "AUTH_NOT_AUTHENTICATED", "leads"),
            ("Dealer.openOrders needs a signed-in caller.", "AUTH_NOT_AUTHENTICATED", "dealer.openOrders"));
        Assert.Equal(10, answer.PartialData.GetProperty("dealer").GetProperty("stock").GetProperty("nodes").GetArrayLength());
    }

    [Fact]
    public async Task Me_Customer_IsTheCustomer()
    {
        var me = new Operation("Me", "{ me { displayName orders(first: 1) { nodes { number } } } }", Identity: Tokens.Customer);

        var mine = await AskAsync(me);
        var nobodys = await AskAsync(me with { Identity = null });

        Assert.Equal("Felix Lindner", mine.Data.GetProperty("me").GetProperty("displayName").GetString());
        Assert.Equal(1, mine.Data.GetProperty("me").GetProperty("orders").GetProperty("nodes").GetArrayLength());
        nobodys.HasErrors(("Query.me needs a signed-in caller.", "AUTH_NOT_AUTHENTICATED", "me"));
    }

    [Fact]
    public async Task Configurator_NewBuild_IsPricedChangedAndReadBack()
    {
        var client = (await world.StandaloneAsync()).Client;
        var (trim, options) = await Catalogue.FirstTrimAsync(client);

        var created = Payload(await AskAsync(Operations.CreateConfiguration("DE", trim)), "createConfiguration").GetProperty("configuration");
        var id = created.GetProperty("id").GetString()!;
        Assert.Equal(1, created.GetProperty("version").GetInt32());
        var missing = created.GetProperty("missingGroups").EnumerateArray().Select(g => g.GetProperty("code").GetString()!).ToList();
        Assert.Equal(missing.Count == 0, created.GetProperty("isComplete").GetBoolean());

        var version = 1;
        foreach (var group in missing)
        {
            var changed = Payload(await AskAsync(Operations.SelectOption(id, options[group], version)), "selectOption").GetProperty("configuration");
            Assert.Equal(++version, changed.GetProperty("version").GetInt32());
            Assert.Contains(options[group], changed.GetProperty("selectedOptions").EnumerateArray().Select(o => o.GetProperty("code").GetString()));
        }

        var build = (await AskAsync(Operations.Configurator(id))).Data.GetProperty("configuration");
        Assert.Equal(version, build.GetProperty("version").GetInt32());
        Assert.True(build.GetProperty("isComplete").GetBoolean());
        Assert.True(build.GetProperty("isValid").GetBoolean());
        Assert.NotEmpty(build.GetProperty("price").GetProperty("lines").EnumerateArray());
    }

    [Fact]
    public async Task Configurator_SavedBuild_AnswersAsKept()
    {
        var answer = await AskAsync(Operations.Configurator(await SavedBuild.FirstIdAsync(world, await world.StandaloneAsync())));

        Snapshot.Match(answer.Readable);
    }

    [Fact]
    public async Task PartnerLead_SameKeyTwice_GivesTheSameReceipt()
    {
        var first = await AskAsync(Operations.PartnerLead("journey-1"));
        var second = await AskAsync(Operations.PartnerLead("journey-1"));

        var receipt = Payload(first, "createLead").GetProperty("receipt");
        Assert.Equal("NEW", receipt.GetProperty("status").GetString());
        Assert.Equal(first.Text, second.Text);
    }

    private static JsonElement Payload(Answer answer, string field)
    {
        var payload = answer.Data.GetProperty(field);
        Assert.True(payload.GetProperty("errors").GetArrayLength() == 0, answer.Text);
        return payload;
    }

    private async Task<Answer> AskAsync(Operation operation)
    {
        var tokens = await world.TokensAsync();
        return await (await world.StandaloneAsync()).Client.AskAsync(operation, await tokens.GetAsync(operation.Identity));
    }
}
