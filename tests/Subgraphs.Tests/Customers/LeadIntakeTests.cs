using System.Globalization;
using System.Text.Json;
using Federation.Shared;
using Federation.Subgraphs.Tests.Doubles;
using Xunit;

namespace Federation.Subgraphs.Tests.Customers;

[Collection("customers")]
public sealed class LeadIntakeTests(SubgraphHosts subgraphs)
{
    private const string Create = """
        mutation ($in: CreateLeadInput!) {
          createLead(input: $in) {
            receipt { id status acceptedAt }
            errors { __typename ... on Error { code message path } ... on ConsentRequired { purpose } ... on IdempotencyKeyReused { firstUsedAt } }
          }
        }
        """;

    [Fact]
    public async Task CreateLead_FirstTime_WritesTheLeadAndAnswersAReceipt()
    {
        var key = NewKey();
        var answer = await CreateAsync(Input(key));
        var receipt = answer.Data.GetProperty("createLead").GetProperty("receipt");
        var (id, at) = (receipt.GetProperty("id").GetString()!, receipt.GetProperty("acceptedAt").GetString()!);
        Assert.True(NodeId.Is(id, "Lead"));
        Assert.StartsWith("2026-03-01T09:", at, StringComparison.Ordinal);
        answer.HasData(new { createLead = new { receipt = new { id, status = "NEW", acceptedAt = at }, errors = Array.Empty<object>() } });
        var rows = await subgraphs.Customers.ReadAsync(
            $"""SELECT "Status", "Source", "PartnerCode", "MarketCode", "ContactEmail", "ConsentPurposes", "Version", "AssignedDealerId" FROM "Leads" WHERE "Id" = '{id}'""",
            r => string.Join(' ', Enumerable.Range(0, 8).Select(i => r.IsDBNull(i) ? "-" : r.GetString(i))));
        Assert.Equal(["New Partner AUTOBOERSE DE erika@example.org DataSharingPartner 1 -"], rows);
    }

    [Fact]
    public async Task CreateLead_Again_IsAnsweredByTheFirstReceipt()
    {
        var key = NewKey();
        var first = await CreateAsync(Input(key));
        var count = await CountAsync();
        var second = await CreateAsync(Input(key));
        second.Is(first.Text);
        Assert.Equal(count, await CountAsync());
    }

    [Fact]
    public async Task CreateLead_ManyAtTheSameTime_CountOnce()
    {
        var (key, count) = (NewKey(), await CountAsync());
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CreateAsync(Input(key))));
        var first = answers[0].Data.GetProperty("createLead").GetProperty("receipt").GetProperty("id").GetString();
        Assert.All(answers, a => Assert.Equal(first, a.Data.GetProperty("createLead").GetProperty("receipt").GetProperty("id").GetString()));
        Assert.Equal(count + 1, await CountAsync());
    }

    [Fact]
    public async Task CreateLead_SameKeyOfAnotherSender_CountsForItself()
    {
        var (key, count) = (NewKey(), await CountAsync());
        await CreateAsync(Input(key));
        await CreateAsync(Input(key), "partner:OTHER");
        Assert.Equal(count + 2, await CountAsync());
    }

    [Fact]
    public async Task CreateLead_SameKeyOtherInput_IsRefused()
    {
        var key = NewKey();
        await CreateAsync(Input(key));
        var count = await CountAsync();
        var answer = await CreateAsync(Input(key, name: "Somebody else"));
        var error = Assert.Single(Errors(answer));
        var at = error.GetProperty("firstUsedAt").GetString()!;
        Assert.Equal(
            ("IdempotencyKeyReused", "IDEMPOTENCY_KEY_REUSED", "input idempotencyKey", JsonValueKind.Null),
            (error.GetProperty("__typename").GetString(), error.GetProperty("code").GetString(), Path(error), Receipt(answer).ValueKind));
        Assert.StartsWith($"The idempotency key \"{key}\"", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(2026, DateTimeOffset.Parse(at, CultureInfo.InvariantCulture).Year);
        Assert.Equal(count, await CountAsync());
    }

    [Fact]
    public async Task CreateLead_PartnerWithoutConsent_IsRefusedAndNothingIsWritten()
    {
        var count = await CountAsync();
        var answer = await CreateAsync(Input(NewKey(), consents: ["MARKETING_EMAIL"]));
        var error = Assert.Single(Errors(answer));
        Assert.Equal(
            ("ConsentRequired", "CONSENT_REQUIRED", "DATA_SHARING_PARTNER", "input consentPurposes"),
            (error.GetProperty("__typename").GetString(), error.GetProperty("code").GetString(), error.GetProperty("purpose").GetString(), Path(error)));
        Assert.Equal((count, JsonValueKind.Null), (await CountAsync(), Receipt(answer).ValueKind));
    }

    [Theory]
    [InlineData("contactEmail", "erika", "'erika' is no e-mail address.")]
    [InlineData("contactEmail", "", "'' is no e-mail address.")]
    [InlineData("contactName", " ", "Give 1 to 200 characters.")]
    [InlineData("externalReference", "", "Give 1 to 200 characters.")]
    [InlineData("idempotencyKey", "", "Give 1 to 200 characters.")]
    [InlineData("market", "XX", "There is no market 'XX': the query 'markets' lists the codes.")]
    [InlineData("partnerCode", "", "A lead of the source PARTNER needs the partner's code.")]
    [InlineData("stockVehicleId", "VIN", "'VIN' is not the id of a stock vehicle: take it from 'stockVehicles'.")]
    public async Task CreateLead_WrongMember_SaysWhichAndNothingIsWritten(string member, string value, string message)
    {
        var count = await CountAsync();
        var input = Input(NewKey());
        input[member] = value;
        var answer = await CreateAsync(input);
        answer.HasData(new
        {
            createLead = new
            {
                receipt = (object?)null,
                errors = new[] { new { __typename = "InvalidInput", code = "INVALID_INPUT", message, path = new[] { "input", member } } },
            },
        });
        Assert.Equal(count, await CountAsync());
    }

    [Fact]
    public async Task CreateLead_TooLongMessage_IsRefused()
    {
        var input = Input(NewKey());
        input["message"] = new string('x', 4_001);
        var error = Assert.Single(Errors(await CreateAsync(input)));
        Assert.Equal(("Write at most 4000 characters.", "input message"), (error.GetProperty("message").GetString(), Path(error)));
    }

    [Fact]
    public async Task CreateLead_AfterAMistake_TheKeyIsStillFree()
    {
        var key = NewKey();
        var wrong = Input(key);
        wrong["market"] = "XX";
        Assert.Single(Errors(await CreateAsync(wrong)));
        Assert.Equal(JsonValueKind.Object, Receipt(await CreateAsync(Input(key))).ValueKind);
    }

    [Fact]
    public async Task CreateLead_FromTheWeb_NeedsNoPartnerAndNoConsentToShare()
    {
        var input = Input(NewKey(), consents: []);
        input["source"] = "WEB";
        input.Remove("partnerCode");
        Assert.Equal(JsonValueKind.Object, Receipt(await CreateAsync(input, null)).ValueKind);
    }

    private static string NewKey() => Guid.NewGuid().ToString();

    private static Dictionary<string, object?> Input(string key, string name = "Erika Muster", string[]? consents = null) => new(StringComparer.Ordinal)
    {
        ["source"] = "PARTNER",
        ["partnerCode"] = "AUTOBOERSE",
        ["externalReference"] = "A-1",
        ["contactName"] = name,
        ["contactEmail"] = "erika@example.org",
        ["consentPurposes"] = consents ?? ["DATA_SHARING_PARTNER"],
        ["market"] = "DE",
        ["idempotencyKey"] = key,
    };

    private static JsonElement.ArrayEnumerator Errors(Answer answer) => answer.Data.GetProperty("createLead").GetProperty("errors").EnumerateArray();

    private static JsonElement Receipt(Answer answer) => answer.Data.GetProperty("createLead").GetProperty("receipt");

    private static string Path(JsonElement error) => string.Join(' ', error.GetProperty("path").EnumerateArray());

    private Task<Answer> CreateAsync(object input, string? identity = "partner:AUTOBOERSE") => subgraphs.Customers.AskAsync(Create, new { @in = input }, identity);

    private async Task<int> CountAsync() => Assert.Single(await subgraphs.Customers.ReadAsync("""SELECT COUNT(*) FROM "Leads" """, r => r.GetInt32(0)));
}
