using Federation.Gateway.Tests.Doubles;
using Federation.Runtime;

namespace Federation.Gateway.Tests.Runtime;

/// <summary>Forms in which subgraphs may write the same answer.</summary>
public sealed class AnswerFormTests
{
    private const string Schema =
        """
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
        scalar Json
        enum Colour { RED BLUE }
        interface Thing { id: ID! }
        type Car implements Thing @key(fields: "id") { id: ID! doors: Int tags: [ID!] grid: [[Int!]!] meta: Json colours: [Colour] weight: Float }
        type Boat implements Thing { id: ID! sails: Int! }
        type Query { thing: Thing things: [[Thing!]] car: Car }
        """;

    private readonly TestGateway _gateway = new(new Dictionary<string, string> { ["a"] = Schema });

    [Theory]
    [InlineData("{ car { doors id } }", "{ \"car\" : { \"id\" : \"1\" , \"doors\" : 4 } }", "{\"car\":{\"doors\":4,\"id\":\"1\"}}")]
    [InlineData("{ car { doors } }", "{\"more\":[1,{}],\"car\":{\"x\":{\"y\":[]},\"doors\":4,\"z\":\"\"}}", "{\"car\":{\"doors\":4}}")]
    [InlineData("{ car { doors } }", "{\"c\\u0061r\":{\"d\\u006fors\":4}}", "{\"car\":{\"doors\":4}}")]
    [InlineData("{ car { doors } }", "{\"car\":{\"doors\":1,\"doors\":2},\"car\":{\"doors\":3,\"doors\":4}}", "{\"car\":{\"doors\":4}}")]
    [InlineData("{ car { id tags } }", "{\"car\":{\"id\":7,\"tags\":[1,\"b\"]}}", "{\"car\":{\"id\":\"7\",\"tags\":[\"1\",\"b\"]}}")]
    [InlineData("{ car { grid } }", "{\"car\":{\"grid\":[[1, 2],[]]}}", "{\"car\":{\"grid\":[[1,2],[]]}}")]
    [InlineData("{ car { meta } }", "{\"car\":{\"meta\":{ \"a b\" : [ 1 , \" x \\\" y \" ] }}}", "{\"car\":{\"meta\":{\"a b\":[1,\" x \\\" y \"]}}}")]
    [InlineData("{ car { colours } }", "{\"car\":{\"colours\":[\"RED\",\"GREEN\",null]}}", "{\"car\":{\"colours\":[\"RED\",null,null]}}")]
    [InlineData("{ car { weight } }", "{\"car\":{\"weight\":1.50e2}}", "{\"car\":{\"weight\":1.50e2}}")]
    [InlineData("{ thing { ... on Boat { sails } } }", "{\"thing\":{\"sails\":2,\"more\":[],\"__typename\":\"Boat\"}}", "{\"thing\":{\"sails\":2}}")]
    [InlineData("{ thing { ... on Boat { sails } } }", "{\"thing\":{\"__typename\":\"Car\"}}", "{\"thing\":{}}")]
    [InlineData("{ things { __typename id } }", "{\"things\":[[{\"__typename\":\"Car\",\"id\":\"1\"}],null,[]]}", "{\"things\":[[{\"__typename\":\"Car\",\"id\":\"1\"}],null,[]]}")]
    public async Task Execute_Form_IsRead(string query, string data, string expected)
    {
        _gateway.Subgraphs.Answer("a", "{\"data\":" + data + "}");
        Assert.Equal("{\"data\":" + expected + "}", await _gateway.ExecuteAsync(query));
    }

    [Theory]
    [InlineData("{ car { grid } }", "{\"car\":{\"grid\":[[1],[null]]}}", "Cannot return null for non-nullable field Car.grid.", "{\"car\":{\"grid\":null}}")]
    [InlineData("{ car { grid } }", "{\"car\":{\"grid\":[[1],2]}}", "The subgraph's value for \\\"Car.grid\\\" does not fit the type \\\"[Int!]!\\\".", "{\"car\":{\"grid\":null}}")]
    [InlineData("{ car { doors } }", "{\"car\":{\"doors\":2147483648}}", "The subgraph's value for \\\"Car.doors\\\" does not fit the type \\\"Int\\\".", "{\"car\":{\"doors\":null}}")]
    [InlineData("{ things { id } }", "{\"things\":[[{\"__typename\":\"Car\",\"id\":\"1\"},{\"id\":\"2\"}]]}", "The subgraph's value for \\\"Query.things\\\" does not fit the type \\\"Thing!\\\".", "{\"things\":[null]}")]
    public async Task Execute_MisfitInsideAList_IsAnError(string query, string data, string message, string expected)
    {
        _gateway.Subgraphs.Answer("a", "{\"data\":" + data + "}");
        var answer = await _gateway.ExecuteAsync(query);
        Assert.Contains("{\"message\":\"" + message + "\"", answer, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":" + expected + "}", answer);
    }

    [Fact]
    public async Task Execute_InvalidUtf8_IsNotJson()
    {
        _gateway.Subgraphs.Instead = (_, _, _) => Task.FromResult<HttpResponseMessage?>(new(System.Net.HttpStatusCode.OK)
        {
            Content = new ByteArrayContent([.. "{\"data\":{\"car\":{\"id\":\""u8, 0xC3, 0x28, .. "\"}}}"u8]),
        });
        Assert.Contains("its answer is not JSON", await _gateway.ExecuteAsync("{ car { id } }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Execute_MoreValuesThanMayBe_CountsAsUnavailable()
    {
        var gateway = new TestGateway(new Dictionary<string, string> { ["a"] = Schema }, new GatewayExecutorOptions { MaxAnswerValues = 10_000 });
        gateway.Subgraphs.Answer("a", "{\"data\":{\"things\":[[" + string.Join(',', Enumerable.Repeat("{\"__typename\":\"Car\"}", 10_000)) + "]]}}");
        Assert.Equal(
            "{\"errors\":[{\"message\":\"Subgraph \\\"a\\\" is unavailable: its answer has more values than the gateway takes.\",\"path\":[\"things\"],"
                + "\"extensions\":{\"code\":\"SUBGRAPH_UNAVAILABLE\",\"subgraph\":\"a\"}}],\"data\":{\"things\":null}}",
            await gateway.ExecuteAsync("{ things { id } }"));
    }
}
