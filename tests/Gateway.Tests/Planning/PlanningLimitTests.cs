using System.Globalization;
using Federation.Composition.Graph;
using Federation.Composition.Supergraphs;
using Federation.Gateway.Tests.Doubles;
using Federation.Planning;
using Federation.Planning.Shapes;
using Federation.Planning.Solving;

namespace Federation.Gateway.Tests.Planning;

/// <summary>Graphs and operations that make planners explode.</summary>
public sealed class PlanningLimitTests
{
    private const int Sources = 7;

    [Fact]
    public void Plan_ThousandLeavesOfATypeSharedBySevenSources_TakesFewAttempts()
    {
        // The time is measured by tests/Benchmarks; here the work is bounded, which no load on the machine changes.
        var (graph, shape) = ThousandLeaves();
        var planner = new OperationPlanner(graph);
        var explanation = planner.Explain(shape);
        Assert.True(explanation.Result.IsPlanned, explanation.Result.Error?.ToString());
        Assert.True(explanation.Attempts < 3_000, $"{explanation.Attempts} attempts");
    }

    [Fact]
    public void Budget_TimeIsOverdrawn_StaysSo()
    {
        // The clock is only looked at now and then: what it said must hold for the attempts after.
        var budget = new PlanningBudget(new PlanningOptions { Clock = new LeapingClock(), MaxTime = TimeSpan.FromSeconds(1) });
        var states = new List<(bool IsUsedUp, bool IsOverdrawn)>();
        for (var i = 0; i < 2_000; i++)
        {
            budget.Spend();
            if (states.Count == 0 || states[^1] != (budget.IsUsedUp, budget.IsOverdrawn))
            {
                states.Add((budget.IsUsedUp, budget.IsOverdrawn));
            }
        }

        Assert.Equal([(false, false), (true, false), (true, true)], states);
    }

    [Fact]
    public void Plan_TypeInFortySources_OpensTheOnesThatAnswer()
    {
        var fields = string.Join('\n', Enumerable.Range(0, 40).Select(i => $"f{i}: Int @join__field(graph: S{i:00})"));
        var graph = Read(40, $"type Car {Keyed(40)} {{ id: ID! {fields} }} type Query {Everywhere(40)} {{ car: Car @join__field(graph: S00) }}");
        var planner = new OperationPlanner(graph);
        var all = planner.Plan(Plans.Shape(graph, "{ car { " + string.Join(' ', Enumerable.Range(0, 40).Select(i => $"f{i}")) + " } }"));
        Assert.Equal((40, 2), (all.Plan!.Fetches.Count, all.Plan.Levels));
        var few = planner.Plan(Plans.Shape(graph, "{ car { f3 f17 f39 } }"));
        Assert.Equal(["s00", "s03", "s17", "s39"], few.Plan!.Fetches.Select(f => f.Source.Name));
    }

    [Fact]
    public void Plan_ManySharedSources_CoversWithFew()
    {
        // Each field is in three sources; a greedy cover takes the ones that answer most.
        var fields = string.Join('\n', Enumerable.Range(0, 20).Select(i =>
            $"f{i}: Int @join__field(graph: S{i:00}) @join__field(graph: S{20 + (i / 5):00}) @join__field(graph: S{30 + (i / 10):00})"));
        var graph = Read(40, $"type Car {Keyed(40)} {{ id: ID! {fields} }} type Query {Everywhere(40)} {{ car: Car @join__field(graph: S39) }}");
        var plan = new OperationPlanner(graph).Plan(Plans.Shape(graph, "{ car { " + string.Join(' ', Enumerable.Range(0, 20).Select(i => $"f{i}")) + " } }")).Plan!;
        Assert.Equal(["s39", "s30", "s31"], plan.Fetches.Select(f => f.Source.Name));
    }

    [Fact]
    public void Plan_BudgetIsUsedUp_GivesTheBestFoundSoFar()
    {
        var graph = Read(3, $"type Car {Keyed(3)} {{ id: ID! a: Int @join__field(graph: S00) b: Int @join__field(graph: S01) c: Car @join__field(graph: S02) }} "
            + $"type Query {Everywhere(3)} {{ car: Car @join__field(graph: S00) }}");
        var shape = Plans.Shape(graph, "{ car { b c { a b c { a b c { a b } } } } }");
        var hurried = new OperationPlanner(graph, new PlanningOptions { MaxAttempts = 5 }).Plan(shape);
        Assert.Equal(new OperationPlanner(graph).Plan(shape).Plan!.Fetches.Count, hurried.Plan!.Fetches.Count);
        Assert.Equal(
            "No plan was found within 1 attempts or 250 ms. Ask for less at a time. [PLANNING_LIMIT]",
            new OperationPlanner(graph, new PlanningOptions { MaxAttempts = 1 }).Plan(shape).Error?.ToString());
    }

    [Fact]
    public void Plan_KeysThatNeedEachOther_EndsWithAnError()
    {
        var graph = Read(
            3,
            """
            type Car @join__type(graph: S00, key: "owner { name }") @join__type(graph: S01, key: "plate") { owner: Owner @join__field(graph: S00) plate: String @join__field(graph: S01) }
            type Owner @join__type(graph: S00, key: "car { plate }") @join__type(graph: S01, key: "name") { car: Car name: String @join__field(graph: S01) }
            type Query @join__type(graph: S00) @join__type(graph: S01) @join__type(graph: S02) { car: Car @join__field(graph: S00) x: Int @join__field(graph: S02) }
            """);
        Assert.Equal(
            "No subgraph can be asked for \"Car.plate\" here. Add a @key that leads to it. [UNSATISFIABLE_QUERY_PATH]",
            new OperationPlanner(graph).Plan(Plans.Shape(graph, "{ car { plate } }")).Error?.ToString());
    }

    /// <summary>A type that seven sources share: four ways down at each of five levels, each known to some of the sources, and no source knows all.</summary>
    private static (CompositeGraph Graph, OperationShape Shape) ThousandLeaves()
    {
        var fields = string.Join('\n', Enumerable.Range(0, 4).Select(i => $"n{i}: Node {In(s => s % 4 != i)} v{i}: Int {In(s => s % 4 == i || s == i + 3)}"));
        var graph = Read(Sources, $"type Node {Keyed(Sources)} {{ id: ID! {fields} }} type Query {Everywhere(Sources)} {{ node: Node }}");
        var query = "{ node " + Nested(5) + " }";
        Assert.Equal(1024, query.Split("v0").Length - 1);
        return (graph, Plans.Shape(graph, query, 200_000));

        static string Nested(int depth) => depth == 0
            ? "{ v0 v1 v2 v3 }"
            : "{ " + string.Join(' ', Enumerable.Range(0, 4).Select(i => $"n{i} {Nested(depth - 1)}")) + " }";
    }

    private static CompositeGraph Read(int sources, string types)
    {
        var values = string.Join(' ', Enumerable.Range(0, sources).Select(i => string.Create(CultureInfo.InvariantCulture, $"S{i:00} @join__graph(name: \"s{i:00}\", url: \"http://s{i}/\")")));
        var result = SupergraphReader.Read(
            "schema @link(url: \"https://specs.apollo.dev/link/v1.0\") @link(url: \"https://specs.apollo.dev/join/v0.3\", for: EXECUTION) { query: Query } "
            + $"enum join__Graph {{ {values} }} {types}");
        Assert.Equal([], result.Errors.Select(e => e.ToString()));
        return result.Graph!;
    }

    private static string Keyed(int sources) => string.Join(' ', Enumerable.Range(0, sources).Select(i => $"@join__type(graph: S{i:00}, key: \"id\")"));

    private static string Everywhere(int sources) => string.Join(' ', Enumerable.Range(0, sources).Select(i => $"@join__type(graph: S{i:00})"));

    private static string In(Func<int, bool> condition) =>
        string.Join(' ', Enumerable.Range(0, Sources).Where(condition).Select(i => $"@join__field(graph: S{i:00})"));

    /// <summary>Every look at it is ten seconds after the one before.</summary>
    private sealed class LeapingClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _now += 10;
    }
}
