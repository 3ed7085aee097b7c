using System.Net;
using System.Text.Json;

namespace Federation.EndToEnd;

/// <summary>What a client gets wrong is answered with a code, a place and a way out, and changes nothing.</summary>
public sealed class BadInputTests(TestWorld world)
{
    [Fact]
    public async Task UnknownField_Query_IsRefusedWithItsPlace()
    {
        var answer = await AskAsync(new Operation("Bad", """{ stockVehicles(market: "DE") { nodes { mileage } } }"""));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        answer.HasErrors(("Cannot query field \"mileage\" on type \"StockVehicle\". Did you mean \"mileageKm\"?", "GRAPHQL_VALIDATION_FAILED", ""));
        Assert.Equal("""{"line":1,"column":41}""", answer.Errors[0].GetProperty("locations")[0].GetRawText());
        Assert.False(answer.Json.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task WrongVariable_Query_IsRefusedWithItsPlace()
    {
        var answer = await AskAsync(Operations.StockFinder with { Variables = new { geo = new { latitude = "north", longitude = 11.575 } } });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        answer.HasErrors((
            "Variable \"$geo\" got invalid value \"north\" at \"geo.latitude\"; Decimal cannot represent value: \"north\"", "BAD_USER_INPUT", ""));
    }

    [Fact]
    public async Task MissingVariable_Query_IsRefusedWithItsPlace()
    {
        var answer = await AskAsync(Operations.StockFinder with { Variables = null });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        answer.HasErrors(("Variable \"$geo\" of required type \"GeoInput!\" was not provided.", "BAD_USER_INPUT", ""));
    }

    [Fact]
    public async Task BrokenJson_Request_IsRefused()
    {
        var answer = await (await world.StandaloneAsync()).Client.SendTextAsync("""{"query": "{ markets { code } }" """);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        var error = Assert.Single(answer.Errors);
        Assert.Matches("^[A-Z_]+$", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains("JSON", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BrokenQuery_Request_IsRefusedWithItsPlace()
    {
        var answer = await AskAsync(new Operation("Bad", "{ markets { code }"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        answer.HasErrors(("Syntax Error: Expected Name, found <EOF>.", "GRAPHQL_PARSE_FAILED", ""));
    }

    [Fact]
    public async Task UnknownMarket_Stock_SaysWhereTheCodesAre()
    {
        var answer = await AskAsync(new Operation("Bad", """{ stockVehicles(market: "XX") { totalCount } }"""));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        answer.HasErrors(("There is no market 'XX': the query 'markets' lists the codes.", "INVALID_INPUT", "stockVehicles"));
        Assert.Equal(JsonValueKind.Null, answer.PartialData.GetProperty("stockVehicles").ValueKind);
    }

    [Fact]
    public async Task PageTooLarge_Stock_SaysHowToReadOn()
    {
        var answer = await AskAsync(new Operation("Bad", """{ stockVehicles(market: "DE", first: 101) { nodes { id } } }"""));

        answer.HasErrors((
            "`first: 101` is over the largest page size of 100. Ask for at most 100 and read on with `after: endCursor` of `pageInfo`.",
            "PAGE_SIZE_EXCEEDED",
            "stockVehicles"));
    }

    [Fact]
    public async Task ForeignCursor_Stock_IsRefused()
    {
        var answer = await AskAsync(new Operation("Bad", """{ stockVehicles(market: "DE", first: 1, after: "WzFd") { nodes { id } } }"""));

        Assert.Equal(["CURSOR_INVALID at stockVehicles"], answer.ErrorPlaces);
    }

    [Fact]
    public async Task ForgedToken_AnyQuery_IsRefused()
    {
        var client = (await world.StandaloneAsync()).Client;

        var answer = await client.AskAsync(Operations.Agent, "eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSIsInNjb3BlIjoiQ0NJQyJ9.");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.DoesNotContain("Felix", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongChanges_AllKinds_AreRefusedAndWriteNothing()
    {
        var standalone = await world.StandaloneAsync();
        var (trim, options) = await Catalogue.FirstTrimAsync(standalone.Client);
        var id = (await AskAsync(Operations.CreateConfiguration("DE", trim)))
            .Data.GetProperty("createConfiguration").GetProperty("configuration").GetProperty("id").GetString()!;
        var rows = await RowCounts.OfAsync(standalone.Folder);
        var build = await AskAsync(Operations.Configurator(id));

        await RefusedAsync(
            Operations.SelectOption(id, "NOPE"),
            $"OPTION_NOT_AVAILABLE at input.optionCode: The option 'NOPE' is not offered for the trim '{trim}' in 'DE'.");
        await RefusedAsync(
            Operations.SelectOption(id, options.Values.First(), expectedVersion: 9),
            "STALE_VERSION at input.expectedVersion: The build is at version 1, not 9: read it again.");
        await RefusedAsync(Operations.SelectOption("nobody", "NOPE"), "NOT_FOUND at input.configurationId: There is no build 'nobody'.");
        await RefusedAsync(
            Operations.CreateConfiguration("XX", trim), "INVALID_INPUT at input.market: There is no market 'XX': the query 'markets' lists the codes.");
        await RefusedAsync(
            Operations.CreateConfiguration("DE", "NOPE"),
            "INVALID_INPUT at input.trim: The trim 'NOPE' is not offered in 'DE': "
                + "'models(market: \"DE\") { nodes { trims(market: \"DE\") { code } } }' lists those that are.");
        await RefusedAsync(
            Operations.PartnerLead("bad-1", market: "XX"), "INVALID_INPUT at input.market: There is no market 'XX': the query 'markets' lists the codes.");
        await RefusedAsync(
            Operations.PartnerLead("bad-2", hasConsent: false),
            "CONSENT_REQUIRED at input.consentPurposes: The customer has not granted DATA_SHARING_PARTNER. "
                + "Ask for it, then repeat with the purpose among the consents.");
        var untyped = await AskAsync(Operations.CreateConfiguration("DE", trim) with { Variables = new { @in = new { market = "DE", trim, touchpoint = "FAX" } } });
        Assert.Equal(["BAD_USER_INPUT at "], untyped.ErrorPlaces);

        Assert.Equal(rows, await RowCounts.OfAsync(standalone.Folder));
        (await AskAsync(Operations.Configurator(id))).Is(build);
    }

    [Fact]
    public async Task GroupOverItsLimit_SelectOption_IsRefusedAndWritesNothing()
    {
        var client = (await world.StandaloneAsync()).Client;
        var catalogue = (await client.AskAsync(Operations.Catalogue)).Data.GetProperty("models").GetProperty("nodes")[0].GetProperty("trims")[0];
        var group = catalogue.GetProperty("optionGroups").EnumerateArray().First(g =>
            g.GetProperty("maxSelect").GetInt32() == 1 && g.GetProperty("options").GetArrayLength() > 2);
        var created = await AskAsync(Operations.CreateConfiguration("DE", catalogue.GetProperty("code").GetString()!));
        var id = created.Data.GetProperty("createConfiguration").GetProperty("configuration").GetProperty("id").GetString()!;
        var codes = group.GetProperty("options").EnumerateArray().Select(o => o.GetProperty("code").GetString()!).ToList();
        await AskAsync(Operations.SelectOption(id, codes[0], mode: "AUTO_RESOLVE"));
        var build = await AskAsync(Operations.Configurator(id));

        await RefusedAsync(
            Operations.SelectOption(id, codes[1]),
            $"INVALID_INPUT at input.optionCode: The group '{group.GetProperty("code").GetString()}' takes at most 1 of its options. "
                + "Take another away first, or use the mode AUTO_RESOLVE.");

        (await AskAsync(Operations.Configurator(id))).Is(build);
    }

    private async Task RefusedAsync(Operation operation, string expected)
    {
        var answer = await AskAsync(operation);
        var payload = answer.Data.EnumerateObject().Single().Value;
        var error = Assert.Single(payload.GetProperty("errors").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, payload.EnumerateObject().First().Value.ValueKind);
        Assert.Equal(
            expected,
            $"{error.GetProperty("code").GetString()} at {string.Join('.', error.GetProperty("path").EnumerateArray())}: {error.GetProperty("message").GetString()}");
    }

    private async Task<Answer> AskAsync(Operation operation)
    {
        var token = await (await world.TokensAsync()).GetAsync(operation.Identity);
        return await (await world.StandaloneAsync()).Client.AskAsync(operation, token);
    }
}
