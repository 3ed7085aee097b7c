using Federation.Gateway.Tests.Doubles;
using Federation.Runtime;
using Federation.Validation;

namespace Federation.Gateway.Tests.Runtime;

/// <summary>The journeys and the trap operations, answered over mock subgraphs as one server would answer them.</summary>
public sealed class DomainExecutionTests
{
    private const string Variables =
        """
        {
          "id": "Configuration:1", "code": "x", "month": "2026-02", "vin": "V", "km": 10, "after": null,
          "geo": { "latitude": "1.0", "longitude": "2.0" }, "cust": "Customer:1", "cfg": "Configuration:2", "key": "k"
        }
        """;

    // The partner's journey needs a partner's limit.
    private static readonly Lazy<TestGateway> s_gateway = new(() => new TestGateway(
        DomainSchemas.ReadOrSkip(),
        new GatewayExecutorOptions { ValidationOptions = new ValidationOptions { Limits = ValidationLimits.Trusted } }));

    [Theory]
    [InlineData("J01_WebConfigurator")]
    [InlineData("J03_AppGarage")]
    [InlineData("J04_AppTradeIn")]
    [InlineData("J06_LimitedEditionDrop")]
    [InlineData("J09_KioskStockFinder")]
    [InlineData("J10_ArVrScene")]
    [InlineData("J12_CcicAgent360")]
    [InlineData("J13_DealerDesk")]
    [InlineData("J14_PartnerListing")]
    [InlineData("J18_AccessoryShop")]
    public Task Execute_Journey_AnswersAsOneServer(string journey) =>
        s_gateway.Value.AssertSameAsMonolithAsync(DomainSchemas.Operation(DomainSchemas.JourneysOrSkip(), journey), Variables);

    [Theory]
    [InlineData("A1")]
    [InlineData("A2")]
    [InlineData("A3")]
    [InlineData("A4")]
    [InlineData("K1")]
    [InlineData("K2")]
    [InlineData("S1")]
    [InlineData("S2")]
    public Task Execute_TrapOperation_AnswersAsOneServer(string trap) =>
        s_gateway.Value.AssertSameAsMonolithAsync(DomainSchemas.Operation(DomainSchemas.TrapsOrSkip(), trap), Variables);

    [Fact]
    public async Task Execute_AliasWithUnderscores_IsRefused() =>
        Assert.Equal(
            "{\"errors\":[{\"message\":\"The alias \\\"__typename\\\" is reserved: names that begin with \\\"__\\\" belong to the gateway. Choose another alias.\","
                + "\"locations\":[{\"line\":1,\"column\":47}],\"extensions\":{\"code\":\"RESERVED_ALIAS\"}}]}",
            await s_gateway.Value.ExecuteAsync(DomainSchemas.Operation(DomainSchemas.TrapsOrSkip(), "K3"), Variables));
}
