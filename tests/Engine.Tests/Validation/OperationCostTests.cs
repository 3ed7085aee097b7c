using System.Text;
using Federation.Language;
using Federation.TestKit;
using Federation.Types;
using Federation.Validation;
using Federation.Validation.Cost;
using Xunit;

namespace Federation.Engine.Tests.Validation;

/// <summary>Costs by https://ibm.github.io/graphql-specs/cost-spec.html.</summary>
public sealed class OperationCostTests
{
    private static readonly Schema Market = Schema.Parse("""
        directive @cost(weight: String!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
        directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
        directive @audit(level: Int @cost(weight: "3")) on FIELD

        scalar Render @cost(weight: "4")
        enum Fuel { PETROL BEV }
        interface Offer { id: ID! dealer: Dealer }
        type Car implements Offer @cost(weight: "2") { id: ID! name: String dealer: Dealer owner: Car fuel: Fuel view: Render options: [Option!] }
        type Wheel implements Offer @cost(weight: "0.5") { id: ID! dealer: Dealer size: Int }
        type Dealer { name: String score: Int @cost(weight: "5") city: City }
        type City { name: String }
        type Option { code: ID! price: Price }
        type Price { gross: Int }
        type CarConnection { nodes: [Car!] edges: [CarEdge!] totalCount: Int @cost(weight: "10") }
        type CarEdge { node: Car }
        union Found = Car | Wheel | Dealer
        input Filter { fuel: Fuel dealer: DealerFilter max: Int any: [Filter!] fast: Boolean @cost(weight: "-1.5") }
        input DealerFilter { name: String @cost(weight: "7") }
        type Query {
          car(id: ID!): Car
          dealer: Dealer
          offer: Offer
          found: [Found] @listSize(assumedSize: 10)
          options: [Option!]
          recent(max: Int): [Car!] @listSize(slicingArguments: ["max"])
          latest(max: Int = 4): [Car!] @listSize(slicingArguments: ["max"])
          either(first: Int, last: Int): [Car!] @listSize(assumedSize: 30, slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
          one(first: Int, last: Int): [Car!] @listSize(slicingArguments: ["first", "last"])
          inside(filter: Filter): [Car!] @listSize(slicingArguments: ["filter.max"])
          cars(first: Int, last: Int, filter: Filter): CarConnection @listSize(assumedSize: 50, slicingArguments: ["first", "last"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)
          stock(first: Int = 20): CarConnection
          popular(roughly: Boolean @cost(weight: "-3"), filter: Filter): Car @cost(weight: "5")
        }
        type Mutation { buy(id: ID!): Car }
        """);

    [Theory]
    [InlineData("{ dealer { name } }", 1, 2)] // Query and Dealer; the leaf is free
    [InlineData("{ car(id: 1) { id name fuel } }", 1, 3)] // a car weighs 2
    [InlineData("{ car(id: 1) { view } }", 1, 7)] // so does the scalar, 4
    [InlineData("{ dealer { score } }", 6, 2)]
    [InlineData("mutation { buy(id: 1) { id } }", 1, 3)]
    [InlineData("{ __typename __schema { types { name } } }", 0, 1)]
    [InlineData("{ dealer { name } ...D ...D } fragment D on Query { dealer { name score } }", 6, 2)] // one response name, one field
    [InlineData("{ a: dealer { name } b: dealer { name } }", 2, 3)]
    [InlineData("{ dealer @audit(level: 1) { name } }", 4, 2)]
    public void Cost_PlainFields_AddsWeights(string query, double fields, double types) => AssertCost(query, fields, types);

    [Theory]
    [InlineData("{ options { code } }", 1, 2)] // a list of unknown length counts as one
    [InlineData("{ found { ... on Dealer { name } } }", 1, 21)] // ten, each the heaviest member
    [InlineData("{ recent(max: 7) { id } }", 1, 15)]
    [InlineData("{ recent(max: 7) { dealer { score } } }", 43, 22)] // 1 + 7 × (1 + 5), 1 + 7 × (2 + 1)
    [InlineData("{ recent(max: 0) { dealer { score } } }", 1, 1)]
    [InlineData("{ recent(max: -7) { dealer { score } } }", 1, 1)]
    [InlineData("{ latest { id } }", 1, 9)]
    [InlineData("{ latest(max: null) { id } }", 1, 9)]
    [InlineData("{ either { id } }", 1, 61)]
    [InlineData("{ either(first: 2) { id } }", 1, 5)]
    [InlineData("{ either(first: 2, last: 3) { id } }", 1, 7)] // the larger
    [InlineData("{ inside(filter: {max: 6}) { id } }", 2, 13)]
    [InlineData("{ recent(max: 3) { options { price { gross } } } }", 7, 13)]
    public void Cost_Lists_MultiplyByTheirLength(string query, double fields, double types) => AssertCost(query, fields, types);

    [Theory]
    [InlineData("{ cars(first: 7) { nodes { id } } }", 2, 16)] // Query, connection, 7 × 2
    [InlineData("{ cars(first: 7) { edges { node { id } } totalCount } }", 19, 23)] // 1 + 1 + 7 + 10, 1 + 1 + 7 × (1 + 2)
    [InlineData("{ cars { nodes { id } } }", 2, 102)]
    [InlineData("{ stock { nodes { id } } }", 2, 42)] // no directive: "first" makes it a page, with its default
    [InlineData("{ stock(first: 3) { nodes { dealer { name } } } }", 5, 11)]
    public void Cost_Pages_SizeTheFieldsThatHoldTheItems(string query, double fields, double types) => AssertCost(query, fields, types);

    [Theory]
    [InlineData("{ popular { id } }", 5, 3)]
    [InlineData("{ popular(roughly: true) { id } }", 2, 3)] // a cheaper way to answer
    [InlineData("{ popular(roughly: true, filter: {fast: true, any: [{fast: true}, {fast: true}]}) { id } }", 0, 3)] // 5 - 3 + 1 - 1.5 + 1 - 3, never below 0
    [InlineData("{ popular(filter: {dealer: {name: \"x\"}}) { id } }", 14, 3)] // 5 + 1 + 1 + 7
    public void Cost_Arguments_AddTheirWeights(string query, double fields, double types) => AssertCost(query, fields, types);

    [Theory]
    [InlineData("{ offer { id } }", 1, 3)] // the heaviest offer is a car
    [InlineData("{ offer { ... on Wheel { dealer { city { name } } } } }", 3, 3.5)] // fields: wheel; types: wheel 0.5 + 1 + 1 against car 2
    [InlineData("{ offer { dealer { name } ... on Car { owner { id } } ... on Wheel { size } } }", 3, 6)]
    [InlineData("{ offer { ... on Offer { ... on Car { owner { id } } ... on Wheel { dealer { name } } } } }", 2, 5)]
    public void Cost_AbstractTypes_TakesTheDearestObject(string query, double fields, double types) => AssertCost(query, fields, types);

    [Theory]
    [InlineData("{\"n\":7}", 15)]
    [InlineData("{}", 5)] // the variable's default
    [InlineData("{\"n\":null}", 201)] // nobody says: the largest page
    public void Cost_VariableLength_IsMeasuredForTheRequest(string variables, double types)
    {
        var (cost, operation) = Parse("query ($n: Int = 2) { recent(max: $n) { id } }");

        Assert.True(cost.DependsOnVariables);
        Assert.Equal(new CostReport(1, 201), cost.Estimate);
        Assert.Equal(new CostReport(1, types), cost.Measure(Coerce(operation, variables)));
    }

    [Theory]
    [InlineData("query ($f: Filter) { inside(filter: $f) { id } }", "{\"f\":{\"max\":5}}", 2, 11)]
    [InlineData("query ($m: Int) { inside(filter: {max: $m}) { id } }", "{\"m\":5}", 2, 11)]
    [InlineData("query ($f: Filter) { popular(filter: $f) { id } }", "{\"f\":{\"dealer\":{\"name\":\"x\"},\"any\":[{\"dealer\":{\"name\":\"y\"}}]}}", 23, 3)]
    [InlineData("query ($f: Filter) { popular(filter: $f) { id } }", "{}", 5, 3)]
    [InlineData("query ($i: Boolean!) { dealer @include(if: $i) { score } }", "{\"i\":true}", 6, 2)]
    [InlineData("query ($i: Boolean!) { dealer @include(if: $i) { score } }", "{\"i\":false}", 0, 1)]
    [InlineData("query ($i: Boolean!) { dealer { ... @skip(if: $i) { score } } }", "{\"i\":true}", 1, 2)]
    public void Cost_OtherVariables_AreMeasuredForTheRequest(string query, string variables, double fields, double types)
    {
        var (cost, operation) = Parse(query);

        Assert.True(cost.DependsOnVariables);
        Assert.Equal(new CostReport(fields, types), cost.Measure(Coerce(operation, variables)));
    }

    [Fact]
    public void Cost_VariablesThatChangeNothing_AreNotAsked() =>
        Assert.False(Parse("query ($id: ID!) { car(id: $id) { id } }").Cost.DependsOnVariables);

    [Fact]
    public void Cost_FragmentBomb_IsAddedUpNotWrittenOut()
    {
        var text = new StringBuilder("{ car(id: 1) { ...F0 } }");
        for (var i = 0; i < 60; i++)
        {
            text.Append($" fragment F{i} on Car {{ a: owner {{ ...F{i + 1} }} b: owner {{ ...F{i + 1} }} }}");
        }

        var cost = Parse(text.Append(" fragment F60 on Car { id }").ToString()).Cost.Estimate;

        Assert.Equal(CostReport.Boundless, cost.FieldCost);
        Assert.Equal(CostReport.Boundless, cost.TypeCost);
    }

    [Fact]
    public void Cost_TenLevelsOfTwo_IsExact()
    {
        var text = new StringBuilder("{ car(id: 1) { ...F0 } }");
        for (var i = 0; i < 10; i++)
        {
            text.Append($" fragment F{i} on Car {{ a: owner {{ ...F{i + 1} }} b: owner {{ ...F{i + 1} }} }}");
        }

        AssertCost(text.Append(" fragment F10 on Car { id }").ToString(), 2_047, 4_095);
    }

    [Fact]
    public void Cost_FragmentCycle_Ends() =>
        Assert.Equal(3, Parse("{ car(id: 1) { ...C } } fragment C on Car { owner { ...C } }").Cost.Estimate.FieldCost);

    [Fact]
    public void Cost_LongListsInLongLists_DoesNotOverflow()
    {
        var cost = Parse("{ recent(max: 2147483647) { options { price { gross } } } cars(first: 99999999999999999999) { nodes { id } } }").Cost.Estimate;

        Assert.Equal(CostReport.Boundless, cost.TypeCost);
    }

    [Fact]
    public void Check_TooDear_SaysHowMuch()
    {
        AssertLimit("query Stock { recent(max: 500) { id } }", ErrorCodes.LimitCost,
            "Operation \"Stock\" costs 1001; at most 1000 is allowed. Ask for shorter lists, or for less of each item. (1:1)");
        Assert.Empty(Validate("{ latest(max: 499) { id } }"));
        Assert.Empty(Validate("{ recent(max: 5000) { id } }", ValidationLimits.Default with { MaxCost = double.PositiveInfinity }));
    }

    [Fact]
    public void Check_MoreSelectionsThanMayBeLookedAt_CostsMoreThanCanBeCounted()
    {
        var limits = ValidationLimits.Default with { CostAssumptions = new CostAssumptions { MaxSteps = 2 } };

        Assert.Equal(
            ["The operation costs more than can be counted; at most 1000 is allowed. Ask for shorter lists, or for less of each item."],
            Validate("{ car(id: 1) { id name } }", limits).Select(e => e.Message));
    }

    [Fact]
    public void Check_VariableLength_IsLeftToTheRequest()
    {
        const string Query = "query ($n: Int) { recent(max: $n) { dealer { score } } }";
        Assert.Empty(Validate(Query));
        var (cost, operation) = Parse(Query);

        Assert.Null(cost.Check(variables: null, 1_000));
        Assert.Null(cost.Check(Coerce(operation, "{\"n\":100}"), 1_000));
        var error = cost.Check(Coerce(operation, "{\"n\":1000}"), 1_000);
        Assert.Equal(ErrorCodes.LimitCost, error?.Code);
        Assert.Equal("The operation costs 6001; at most 1000 is allowed. Ask for shorter lists, or for less of each item.", error?.Message);
    }

    [Theory]
    [InlineData("{ recent { id } }", "Field \"Query.recent\" needs the argument \"max\". Say how many items you need. (1:3)")]
    [InlineData("{ inside(filter: {fuel: BEV}) { id } }", "Field \"Query.inside\" needs the argument \"filter.max\". Say how many items you need. (1:3)")]
    [InlineData("{ one { id } }", "Field \"Query.one\" needs exactly one of the arguments \"first\", \"last\". Say how many items you need. (1:3)")]
    [InlineData("{ one(first: 1, last: 1) { id } }", "Field \"Query.one\" needs exactly one of the arguments \"first\", \"last\". Say how many items you need. (1:3)")]
    public void Check_ListWithoutItsBound_IsRefused(string query, string message) => AssertLimit(query, ErrorCodes.LimitListSize, message);

    [Fact]
    public void Check_BoundByAVariableWithoutValue_IsRefusedAtTheRequest()
    {
        var (cost, operation) = Parse("query ($n: Int) { recent(max: $n) { id } }");

        Assert.Null(cost.Check(Coerce(operation, "{\"n\":1}"), 1_000));
        Assert.Equal(ErrorCodes.LimitListSize, cost.Check(Coerce(operation, "{}"), 1_000)?.Code);
    }

    private static void AssertCost(string query, double fields, double types)
    {
        var cost = Parse(query).Cost;
        Assert.False(cost.DependsOnVariables);
        Assert.Equal(new CostReport(fields, types), cost.Estimate);
    }

    private static void AssertLimit(string query, string code, string message)
    {
        var error = Assert.Single(Validate(query));
        Assert.Equal(code, error.Code);
        Assert.Equal(message, ErrorText.Of(error));
    }

    private static IReadOnlyList<GraphQLError> Validate(string query, ValidationLimits? limits = null) => DocumentValidator.Validate(
        Market, Utf8GraphQLParser.Parse(query), new ValidationOptions { Limits = limits ?? ValidationLimits.Default });

    private static (OperationCost Cost, OperationDefinitionNode Operation) Parse(string query)
    {
        var document = Utf8GraphQLParser.Parse(query);
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        return (new OperationCost(Market, document, operation), operation);
    }

    private static IReadOnlyDictionary<string, object?> Coerce(OperationDefinitionNode operation, string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        Assert.True(VariableCoercion.TryCoerce(
            Market, operation.VariableDefinitions, document.RootElement.Clone(), source: null, out var values, out _));
        return values;
    }
}
