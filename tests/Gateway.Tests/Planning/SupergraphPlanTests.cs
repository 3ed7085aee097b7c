using Federation.Composition.Graph;
using Federation.Composition.Supergraphs;
using Federation.Gateway.Tests.Audit;
using Federation.Gateway.Tests.Doubles;
using Federation.Gateway.Tests.Traps;
using Federation.Planning;
using Federation.TestKit;

namespace Federation.Gateway.Tests.Planning;

/// <summary>Plans over supergraphs that another composition wrote: their size, that they do not depend on the text, the work they take.</summary>
public sealed class SupergraphPlanTests
{
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
    [InlineData("J11_CoBrowsing", 2, 2)]
    [InlineData("J12_CcicAgent360", 6, 3)]
    [InlineData("J13_DealerDesk", 6, 3)]
    [InlineData("J14_PartnerListing", 3, 2)]
    [InlineData("J15_PartnerLead", 1, 1)]
    [InlineData("J16_InCarToll", 2, 2)]
    [InlineData("J17_FeatureOnDemand", 3, 2)]
    [InlineData("J18_AccessoryShop", 2, 2)]
    public void Plan_Journey_TakesAtMostTheRequestsAndLevelsOfTheDesign(string journey, int requests, int levels)
    {
        var graph = Read(File.ReadAllText(RepositoryPaths.SharedOrSkip("domain", "composed", "supergraph.graphql")));
        var planner = new OperationPlanner(graph);
        var shape = Plans.Shape(graph, DomainSchemas.Operation(DomainSchemas.JourneysOrSkip(), journey));
        var plan = planner.Plan(shape).Plan!;
        Assert.True(plan.Fetches.Count <= requests && plan.Levels <= levels, $"expected {requests} requests on {levels} levels:\n{Plans.Print(planner, shape)}");
    }

    [Fact]
    public void Plan_PermutedSources_IsTheSamePlan()
    {
        var checkedPlans = 0;
        foreach (var (sdl, queries) in OwnGraphs().Concat(AuditGraphs()))
        {
            var (graph, permuted) = (Read(sdl), Read(PermutedSupergraph.Of(sdl)));
            var (planner, other) = (new OperationPlanner(graph), new OperationPlanner(permuted));
            foreach (var query in queries)
            {
                if (Plans.ShapeIfValid(graph, query) is { } shape)
                {
                    Assert.Equal(Plans.Print(planner, shape), Plans.Print(other, Plans.ShapeIfValid(permuted, query)!));
                    checkedPlans++;
                }
            }
        }

        Assert.True(checkedPlans >= 50, $"only {checkedPlans} plans were compared");
    }

    [Fact]
    public void Plan_OperationsOfTheAudit_TakeFewAttempts()
    {
        RepositoryPaths.SharedOrSkip("audit", "supergraphs");
        var many = new List<string>();
        foreach (var (sdl, queries) in AuditGraphs())
        {
            var graph = Read(sdl);
            var planner = new OperationPlanner(graph);
            foreach (var query in queries)
            {
                if (Plans.ShapeIfValid(graph, query) is { } shape && planner.Explain(shape).Attempts is > 200 and var attempts)
                {
                    many.Add($"{attempts} attempts: {query}");
                }
            }
        }

        Assert.Empty(many);
    }

    private static CompositeGraph Read(string sdl)
    {
        var result = SupergraphReader.Read(sdl);
        Assert.Equal([], result.Errors.Select(e => e.ToString()));
        return result.Graph!;
    }

    private static IEnumerable<(string Sdl, IEnumerable<string> Queries)> OwnGraphs() =>
        from name in TrapTests.Suites
        let suite = TrapSuite.Read(name.Data)
        select (suite.Supergraph, suite.Cases.Select(c => c.Query));

    private static IEnumerable<(string Sdl, IEnumerable<string> Queries)> AuditGraphs() =>
        from suite in AuditServer.Cases
        let file = Path.Combine(RepositoryPaths.Root, "..", "shared", "audit", "supergraphs", $"{suite.Key}.graphql")
        select (File.ReadAllText(file), suite.Value.Select(t => t.GetProperty("query").GetString()!));
}
