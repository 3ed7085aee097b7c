using Federation.Gateway.Tests.Doubles;
using Federation.Planning.Printing;
using Federation.TestKit;

namespace Federation.Gateway.Tests.Planning;

/// <summary>Requests and levels of the repository's own operations over its own subgraphs: no other material is needed.</summary>
public sealed class KeptSchemaPlanTests
{
    private static readonly string[] s_subgraphs = ["vehicles", "offers", "orders", "customers", "services"];

    private static readonly Lazy<TestGateway> s_gateway = new(() => new TestGateway(s_subgraphs.ToDictionary(
        name => name, name => File.ReadAllText(Path.Combine(RepositoryPaths.Schema, $"{name}.graphql")))));

    [Theory]
    [InlineData("J01_WebConfigurator", 2, 2)]
    [InlineData("J09_KioskStockFinder", 3, 2)]
    [InlineData("J12_CcicAgent360", 5, 3)]
    [InlineData("J13_DealerDesk", 6, 3)]
    [InlineData("J14_PartnerListing", 3, 2)]
    [InlineData("J15_PartnerLead", 1, 1)]
    [InlineData("CreateConfiguration", 2, 2)]
    [InlineData("SelectOption", 2, 2)]
    public void Plan_KeptOperation_TakesSoManyRequestsAndLevels(string operation, int requests, int levels)
    {
        var plan = s_gateway.Value.Plan(File.ReadAllText(Path.Combine(RepositoryPaths.Schema, "operations", $"{operation}.graphql")));
        Assert.True(
            (plan.Fetches.Count, plan.Levels) == (requests, levels),
            $"expected {requests} requests on {levels} levels:\n{PlanPrinter.Print(plan)}");
    }
}
