using Federation.Gateway.Tests.Doubles;
using Federation.Planning.Printing;

namespace Federation.Gateway.Tests.Planning;

/// <summary>Requests and levels of the journeys: the counts are gates.</summary>
public sealed class DomainPlanTests
{
    private static readonly Lazy<TestGateway> s_gateway = new(() => new TestGateway(DomainSchemas.ReadOrSkip()));

    [Theory]
    [InlineData("J01_WebConfigurator", 3, 2)]
    [InlineData("J02_WebSelectOption", 2, 2)]
    [InlineData("J03_AppGarage", 5, 3)]
    [InlineData("J04_AppTradeIn", 1, 1)]
    [InlineData("J05_ClickToBuyQuote", 2, 2)]
    [InlineData("J06_LimitedEditionDrop", 3, 2)]
    [InlineData("J07_PlaceOrder", 3, 2)]
    [InlineData("J08_PayDeposit", 1, 1)]
    [InlineData("J09_KioskStockFinder", 3, 2)]
    [InlineData("J10_ArVrScene", 2, 2)]
    [InlineData("J12_CcicAgent360", 6, 3)]
    [InlineData("J13_DealerDesk", 6, 3)]
    [InlineData("J14_PartnerListing", 3, 2)]
    [InlineData("J15_PartnerLead", 1, 1)]
    [InlineData("J16_InCarToll", 2, 2)]
    [InlineData("J17_FeatureOnDemand", 3, 2)]
    [InlineData("J18_AccessoryShop", 2, 2)]
    public void Plan_Journey_TakesSoManyRequestsAndLevels(string journey, int requests, int levels)
    {
        var text = DomainSchemas.Operation(DomainSchemas.JourneysOrSkip(), journey);
        var plan = s_gateway.Value.Plan(text);
        Assert.True(
            (plan.Fetches.Count, plan.Levels) == (requests, levels),
            $"expected {requests} requests on {levels} levels:\n{PlanPrinter.Print(plan)}");
    }
}
