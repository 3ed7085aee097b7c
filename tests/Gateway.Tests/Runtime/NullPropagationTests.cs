using Federation.Gateway.Tests.Doubles;

namespace Federation.Gateway.Tests.Runtime;

/// <summary>Nulls and values of subgraphs that do not fit the client schema.</summary>
public sealed class NullPropagationTests
{
    private readonly TestGateway _gateway = new(BikeSchemas.All);

    [Theory]
    [InlineData("{\"bike\":{\"name\":null}}", "{ bike(id: \"1\") { name } }", "{\"bike\":null}", "Bike.name", "\"bike\",\"name\"")]
    [InlineData("{\"bikes\":{\"nodes\":[{\"name\":\"a\"},{\"name\":null}]}}", "{ bikes { nodes { name } } }", "{\"bikes\":null}", "Bike.name", "\"bikes\",\"nodes\",1,\"name\"")]
    [InlineData("{\"bikes\":{\"nodes\":[{\"name\":\"a\"},null]}}", "{ bikes { nodes { name } } }", "{\"bikes\":null}", "BikeConnection.nodes", "\"bikes\",\"nodes\",1")]
    [InlineData("{\"bikes\":{}}", "{ bikes { nodes { name } } }", "{\"bikes\":null}", "BikeConnection.nodes", "\"bikes\",\"nodes\"")]
    [InlineData("{\"bike\":{\"frame\":{\"material\":\"WOOD\"}}}", "{ bike(id: \"1\") { frame { material } } }", "{\"bike\":null}", "Frame.material", "\"bike\",\"frame\",\"material\"")]
    public async Task Execute_NullWhereNoneMayBe_TakesTheParent(string data, string query, string expected, string coordinate, string path)
    {
        _gateway.Subgraphs.Answer("catalog", "{\"data\":" + data + "}");
        Assert.Equal(
            "{\"errors\":[{\"message\":\"Cannot return null for non-nullable field " + coordinate + ".\",\"path\":[" + path + "],"
                + "\"extensions\":{\"code\":\"DOWNSTREAM_SERVICE_ERROR\"}}],\"data\":" + expected + "}",
            await _gateway.ExecuteAsync(query));
    }

    [Fact]
    public async Task Execute_NullUpToTheRoot_MakesDataNull()
    {
        _gateway.Subgraphs.Answer("pricing", "{\"data\":null,\"errors\":[{\"message\":\"no\",\"path\":[\"discount\"],\"extensions\":{\"code\":\"NO\"}}]}");
        Assert.Equal(
            "{\"errors\":[{\"message\":\"no\",\"path\":[\"discount\"],\"extensions\":{\"code\":\"NO\",\"subgraph\":\"pricing\"}}],\"data\":null}",
            await _gateway.ExecuteAsync("mutation { discount(bike: \"1\", percent: 1) { cents } }"));
    }

    [Theory]
    [InlineData("{\"bike\":7}", "Query.bike", "Bike", "\"bike\"", "null")]
    [InlineData("{\"bike\":\"x\"}", "Query.bike", "Bike", "\"bike\"", "null")]
    [InlineData("{\"bike\":[[{\"name\":\"n\"}]]}", "Query.bike", "Bike", "\"bike\"", "null")]
    [InlineData("{\"bike\":{\"name\":\"n\",\"paintedAt\":{\"x\":1}}}", "Bike.paintedAt", "String", "\"bike\",\"paintedAt\"", "{\"name\":\"n\",\"paintedAt\":null}")]
    [InlineData("{\"bike\":{\"name\":{},\"paintedAt\":null}}", "Bike.name", "String!", "\"bike\",\"name\"", "null")]
    public async Task Execute_ValueOfAnotherForm_IsAnError(string data, string coordinate, string type, string path, string expected)
    {
        _gateway.Subgraphs.Answer("catalog", "{\"data\":" + data + "}");
        Assert.Equal(
            "{\"errors\":[{\"message\":\"The subgraph's value for \\\"" + coordinate + "\\\" does not fit the type \\\"" + type + "\\\".\",\"path\":[" + path + "],"
                + "\"extensions\":{\"code\":\"DOWNSTREAM_SERVICE_ERROR\"}}],\"data\":{\"bike\":" + expected + "}}",
            await _gateway.ExecuteAsync("{ bike(id: \"1\") { name paintedAt } }"));
    }

    [Fact]
    public async Task Execute_UnknownTypeOfAnAbstractValue_IsAnError()
    {
        _gateway.Subgraphs.Answer("catalog", "{\"data\":{\"bike\":{\"accessory\":{\"__typename\":\"Bell\",\"level\":1}}}}");
        Assert.Equal(
            "{\"errors\":[{\"message\":\"The subgraph's value for \\\"Bike.accessory\\\" does not fit the type \\\"Accessory\\\".\",\"path\":[\"bike\",\"accessory\"],"
                + "\"extensions\":{\"code\":\"DOWNSTREAM_SERVICE_ERROR\"}}],\"data\":{\"bike\":{\"accessory\":null}}}",
            await _gateway.ExecuteAsync("{ bike(id: \"1\") { accessory { ... on Lock { level } } } }"));
    }

    [Theory]
    [InlineData("{\"data\":{\"_e0\":7}}")]
    [InlineData("{\"data\":{\"_e0\":[]}}")]
    [InlineData("{\"data\":{}}")]
    [InlineData("{\"data\":null}")]
    [InlineData("{\"data\":{\"_e0\":[7]}}")]
    [InlineData("{\"data\":{\"_e0\":[{\"warrantyYears\":[[[]]]}]}}")]
    [InlineData("{\"data\":{\"_e0\":[{\"warrantyYears\":1e999}]}}")]
    [InlineData("{\"data\":{\"_e0\":[null]},\"errors\":7}")]
    [InlineData("{\"data\":{\"_e0\":[null]},\"errors\":[7,null,{},{\"path\":[null]},{\"path\":{}},{\"path\":[\"_e0\",-1]},{\"path\":[\"_e0\",99999999999]},{\"path\":[\"_e9\",0]},{\"message\":{}}]}")]
    [InlineData("{\"data\":{\"_e0\":[{\"warrantyYears\":1,\"warrantyYears\":2}]},\"data\":{\"_e0\":[null]}}")]
    public async Task Execute_HostileEntities_LeaveAWellFormedAnswer(string body)
    {
        _gateway.Subgraphs.Instead = (name, _, _) => Task.FromResult<HttpResponseMessage?>(name switch
        {
            "catalog" => SubgraphDoubles.Json("{\"data\":{\"bike\":{\"id\":\"Bike:1\",\"name\":\"n\"}}}"),
            _ => SubgraphDoubles.Json(body),
        });
        var answer = await _gateway.ExecuteAsync("{ bike(id: \"1\") { name warrantyYears } }");
        Assert.EndsWith("\"data\":{\"bike\":{\"name\":\"n\",\"warrantyYears\":null}}}", answer);
    }

    [Fact]
    public async Task Execute_DeepOrFloodingAnswer_IsSurvived()
    {
        _gateway.Subgraphs.Answer("catalog", "{\"data\":{\"bike\":" + new string('[', 100_000) + "}}");
        Assert.Contains("its answer is not JSON", await _gateway.ExecuteAsync("{ bike(id: \"1\") { name } }"), StringComparison.Ordinal);

        var errors = string.Join(',', Enumerable.Repeat("{\"message\":\"m\",\"path\":[\"bike\"]}", 100_000));
        _gateway.Subgraphs.Answer("catalog", "{\"data\":{\"bike\":null},\"errors\":[" + errors + "]}");
        Assert.Equal(100, (await _gateway.ExecuteAsync("{ bike(id: \"1\") { name } }")).Split("\"message\"").Length - 1);

        _gateway.Subgraphs.Answer("catalog", "{\"data\":{\"bike\":{\"name\":\"" + new string('x', 9_000_000) + "\"}}}");
        Assert.Contains("its answer is larger than 8388608 bytes", await _gateway.ExecuteAsync("{ bike(id: \"1\") { name } }"), StringComparison.Ordinal);
    }
}
