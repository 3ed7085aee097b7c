using Federation.Gateway.Tests.Doubles;

namespace Federation.Gateway.Tests.Runtime;

/// <summary>What the gateway answers when all goes well: the same as one server over the whole graph.</summary>
public sealed class AnswerTests
{
    private readonly TestGateway _gateway = new(BikeSchemas.All);

    [Theory]
    [InlineData("{ bike(id: \"1\") { __typename name frame { code } price { cents currency } deposit { cents } } }")]
    [InlineData("{ bikes(first: 3) { totalCount edges { cursor node { name price { cents } warrantyYears reviews { stars author { displayName favourite { name } } } } } } }")]
    [InlineData("{ accessories { kind: __typename ... on Lamp { lumen price { cents } } ... on Lock { level } ... on Named { name } } }")]
    [InlineData("{ named { __typename name ... on Bike { shop { city chief { favourite { name price { cents } } } } } ... on Lamp { price { currency } } } }")]
    [InlineData("{ me { displayName favourite { id name price { cents } deposit { currency } } } shops { city bikes { nodes { warrantyYears } } } }")]
    [InlineData("{ cheapest { name frame { material } parts { label(locale: \"de\") price(currency: \"SEK\") { cents } } } }")]
    [InlineData("{ bike(id: \"1\") { p: price { c: cents } q: price { u: currency } parts { a: label b: label(locale: \"sv\") } } }")]
    [InlineData("mutation { paint(id: \"1\", colour: \"red\") { bike { name price { cents } } errors { __typename ... on Problem { message } ... on TooLight { minimumGrams } } } discount(bike: \"b\", percent: 3) { cents } }")]
    public Task Execute_Operation_AnswersAsOneServer(string query) => _gateway.AssertSameAsMonolithAsync(query);

    [Theory]
    [InlineData("{ bike(id: \"1\") { id: name frame { code: material } parts { code: label } price { cents } deposit { cents } } }")]
    [InlineData("{ bike(id: \"1\") { frame: weightGrams weightGrams: name parts: paintedAt paintedAt: frame { code: id } price { cents } } }")]
    [InlineData("{ me { favourite { id: warrantyYears name price { cents } reviews { stars } } } }")]
    [InlineData("{ named { ... on Bike { id: name warrantyYears price { cents } } ... on Lamp { id: lumen lampPrice: price { cents } } } }")]
    [InlineData("{ bike(id: \"1\") { price: deposit { cents: currency } deposit: price { cents: currency } } }")]
    public Task Execute_AliasesNamedLikeKeysAndRequirements_ForgeNothing(string query) => _gateway.AssertSameAsMonolithAsync(query);

    [Theory]
    [InlineData("query($a: Boolean!, $b: Boolean = false) { bike(id: \"1\") { name @skip(if: $a) price @include(if: $a) { cents } ... @include(if: $b) { deposit { cents } } } }", "{\"a\":true}")]
    [InlineData("query($a: Boolean!, $b: Boolean = false) { bike(id: \"1\") { name @skip(if: $a) price @include(if: $a) { cents } ... @include(if: $b) { deposit { cents } } } }", "{\"a\":false,\"b\":true}")]
    [InlineData("query($first: Int = 3, $m: Material, $c: String!) { bikes(first: $first, material: $m) { nodes { name parts { price(currency: $c) { cents } } } } }", "{\"c\":\"EUR\"}")]
    [InlineData("query($first: Int = 3, $m: Material, $c: String!) { bikes(first: $first, material: $m) { nodes { name parts { price(currency: $c) { cents } } } } }", "{\"c\":\"EUR\",\"first\":null,\"m\":\"ALU\"}")]
    [InlineData("mutation($in: BuildInput!) { build(input: $in) { bike { name shop { city } } errors { ... on Problem { message } } } }", "{\"in\":{\"frame\":\"f\",\"parts\":[\"p\"],\"material\":\"CARBON\"}}")]
    public Task Execute_Variables_ReachTheSubgraphs(string query, string variables) => _gateway.AssertSameAsMonolithAsync(query, variables);

    [Fact]
    public async Task Execute_SkippedField_CostsNoRequest()
    {
        await _gateway.ExecuteAsync("query($a: Boolean!) { bike(id: \"1\") { name price @include(if: $a) { cents } } }", "{\"a\":false}");
        Assert.Equal(["catalog"], _gateway.Subgraphs.Requests.Select(r => r.Name));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    public async Task Execute_Page_TakesOneRequestPerSubgraphAndLevel(int size)
    {
        var nodes = string.Join(',', Enumerable.Range(0, size).Select(i =>
            "{\"id\":\"Bike:" + (i % 7) + "\",\"name\":\"n\",\"frame\":{\"code\":\"c\"},\"parts\":[],\"weightGrams\":1,\"paintedAt\":null,\"build\":\"b\",\"shop\":{\"id\":\"Shop:1\"}}"));
        _gateway.Subgraphs.Answer("catalog", "{\"data\":{\"bikes\":{\"nodes\":[" + nodes + "]}}}");
        await _gateway.ExecuteAsync("{ bikes { nodes { name warrantyYears price { cents } reviews { stars } shop { city } } } }");
        Assert.Equal(["catalog", "pricing", "stores"], _gateway.Subgraphs.Requests.Select(r => r.Name).Order());
    }

    [Fact]
    public async Task Execute_EqualEntities_AreSentOnce()
    {
        _gateway.Subgraphs.Answer("catalog", "{\"data\":{\"bikes\":{\"nodes\":[{\"id\":\"Bike:1\"},{\"id\":\"Bike:2\"},{\"id\":\"Bike:1\"}]}}}");
        var answer = await _gateway.ExecuteAsync("{ bikes { nodes { warrantyYears } } }");
        var years = answer.Split("\"warrantyYears\":").Skip(1).Select(p => p[..p.IndexOf('}', StringComparison.Ordinal)]).ToList();
        Assert.Equal(years[0], years[2]);
        Assert.Equal(
            "{\"query\":\"query($_r0:[_Any!]!){_e0:_entities(representations:$_r0){...on Bike{warrantyYears}}}\","
                + "\"variables\":{\"_r0\":[{\"__typename\":\"Bike\",\"id\":\"Bike:1\"},{\"__typename\":\"Bike\",\"id\":\"Bike:2\"}]}}",
            _gateway.Subgraphs.Requests.Single(r => r.Name == "pricing").Body);
    }

    [Fact]
    public async Task Execute_Mutations_RunOneAfterTheOther()
    {
        await _gateway.ExecuteAsync(
            "mutation { a: paint(id: \"1\", colour: \"red\") { bike { name } } discount(bike: \"b\", percent: 3) { cents } b: paint(id: \"1\", colour: \"blue\") { bike { name } } }");
        Assert.Equal(["catalog", "pricing", "catalog"], _gateway.Subgraphs.Requests.Select(r => r.Name));
    }

    [Fact]
    public Task Execute_Introspection_IsThatOfTheClientSchema() =>
        _gateway.AssertSameAsMonolithAsync(
            "query($n: String!) { __type(name: $n) { ...T } me { displayName } __schema { queryType { name } } __typename } fragment T on __Type { name fields { name } }",
            "{\"n\":\"Bike\"}");

    [Fact]
    public async Task Execute_InaccessibleField_IsNotThere() =>
        Assert.Equal(
            "{\"errors\":[{\"message\":\"Cannot query field \\\"build\\\" on type \\\"Bike\\\".\",\"locations\":[{\"line\":1,\"column\":19}],"
                + "\"extensions\":{\"code\":\"GRAPHQL_VALIDATION_FAILED\"}}]}",
            await _gateway.ExecuteAsync("{ bike(id: \"1\") { build } }"));

    [Fact]
    public async Task Execute_Subscription_IsRefused()
    {
        var gateway = new TestGateway(new Dictionary<string, string> { ["a"] = "type Query { a: Int } type Subscription { s: Int }" });
        Assert.Equal(
            "{\"errors\":[{\"message\":\"The gateway does not run subscriptions yet. Poll with a query instead.\",\"locations\":[{\"line\":1,\"column\":1}],"
                + "\"extensions\":{\"code\":\"OPERATION_NOT_SUPPORTED\"}}]}",
            await gateway.ExecuteAsync("subscription { s }"));
    }
}
