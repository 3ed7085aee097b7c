using System.Net;
using System.Text.Json;
using Federation.Gateway.Tests.Doubles;
using Federation.Runtime;

namespace Federation.Gateway.Tests.Runtime;

/// <summary>What the gateway answers when a subgraph does not, or answers with errors.</summary>
public sealed class FailureTests
{
    private const string OneBike =
        """{"data":{"bike":{"id":"Bike:1","name":"n","frame":{"code":"c"},"parts":[],"weightGrams":1,"paintedAt":null,"build":"b"}}}""";

    private readonly TestGateway _gateway = new(BikeSchemas.All, new GatewayExecutorOptions { QueryTimeout = TimeSpan.FromMilliseconds(200) });

    [Fact]
    public async Task Execute_SubgraphIsDown_AnswersEverythingElse()
    {
        _gateway.Subgraphs.Break("stores");
        Assert.Equal(
            "{\"errors\":[{\"message\":\"Subgraph \\\"stores\\\" is unavailable: it cannot be reached.\",\"path\":[\"me\"],"
                + "\"extensions\":{\"code\":\"SUBGRAPH_UNAVAILABLE\",\"subgraph\":\"stores\"}}],"
                + "\"data\":{\"bike\":{\"name\":\"name-ba5dbf4e\"},\"me\":null}}",
            WithoutName(await _gateway.ExecuteAsync("{ bike(id: \"1\") { name } me { displayName } }")));
        Assert.Equal("it cannot be reached", _gateway.States.Find("stores")?.Failure);
        Assert.NotNull(_gateway.States.Find("catalog"));
    }

    [Fact]
    public async Task Execute_EntityFetchFails_FieldsAreNullWithTheirPath()
    {
        _gateway.Subgraphs.Instead = (name, _, _) => name switch
        {
            "catalog" => Text(OneBike),
            "pricing" => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"),
            _ => Text(null),
        };
        Assert.Equal(
            "{\"errors\":[{\"message\":\"Subgraph \\\"pricing\\\" is unavailable: it cannot be reached.\",\"path\":[\"bike\",\"price\"],"
                + "\"extensions\":{\"code\":\"SUBGRAPH_UNAVAILABLE\",\"subgraph\":\"pricing\"}}],"
                + "\"data\":{\"bike\":{\"name\":\"n\",\"price\":null,\"deposit\":null}}}",
            await _gateway.ExecuteAsync("{ bike(id: \"1\") { name price { cents } deposit { cents } } }"));
        Assert.Equal(["catalog", "pricing"], _gateway.Subgraphs.Requests.Select(r => r.Name));
    }

    [Fact]
    public async Task Execute_SubgraphHangs_IsAnsweredAtTheTimeout()
    {
        _gateway.Subgraphs.Instead = async (name, _, token) =>
        {
            if (name == "stores")
            {
                await Task.Delay(Timeout.Infinite, token);
            }

            return null;
        };
        Assert.Equal(
            "{\"errors\":[{\"message\":\"Subgraph \\\"stores\\\" is unavailable: it did not answer within 0.2 s.\",\"path\":[\"me\"],"
                + "\"extensions\":{\"code\":\"SUBGRAPH_UNAVAILABLE\",\"subgraph\":\"stores\"}}],\"data\":{\"me\":null}}",
            await _gateway.ExecuteAsync("{ me { displayName } }"));
    }

    [Theory]
    [InlineData("<html>", HttpStatusCode.OK, "its answer is not JSON")]
    [InlineData("{\"data\":{\"me\":", HttpStatusCode.OK, "its answer is not JSON")]
    [InlineData("[]", HttpStatusCode.OK, "its answer is not a GraphQL response")]
    [InlineData("{\"data\":7}", HttpStatusCode.OK, "its answer is not a GraphQL response")]
    [InlineData("{}", HttpStatusCode.OK, "its answer is not a GraphQL response")]
    [InlineData("{\"data\":{\"me\":null}}", HttpStatusCode.InternalServerError, "it answered with HTTP 500")]
    [InlineData("nope", HttpStatusCode.Unauthorized, "it answered with HTTP 401")]
    [InlineData("", HttpStatusCode.Found, "it answered with HTTP 302")]
    public async Task Execute_AnswerIsNotGraphQL_CountsAsUnavailable(string body, HttpStatusCode status, string reason)
    {
        _gateway.Subgraphs.Answer("stores", body, status);
        Assert.Equal(
            "{\"errors\":[{\"message\":\"Subgraph \\\"stores\\\" is unavailable: " + reason + ".\",\"path\":[\"me\"],"
                + "\"extensions\":{\"code\":\"SUBGRAPH_UNAVAILABLE\",\"subgraph\":\"stores\"}}],\"data\":{\"me\":null}}",
            await _gateway.ExecuteAsync("{ me { displayName } }"));
    }

    [Fact]
    public async Task Execute_RefusalWithGraphQLBody_KeepsItsCode()
    {
        _gateway.Subgraphs.Answer(
            "stores", "{\"errors\":[{\"message\":\"Sign in.\",\"extensions\":{\"code\":\"AUTH_NOT_AUTHENTICATED\",\"stack\":\"secret\"}}]}", HttpStatusCode.Unauthorized);
        Assert.Equal(
            "{\"errors\":[{\"message\":\"Sign in.\",\"path\":[\"me\"],\"extensions\":{\"code\":\"AUTH_NOT_AUTHENTICATED\",\"subgraph\":\"stores\"}}],\"data\":{\"me\":null}}",
            await _gateway.ExecuteAsync("{ me { displayName } }"));
    }

    [Fact]
    public async Task Execute_ErrorsOfEntities_GetTheClientsPaths()
    {
        _gateway.Subgraphs.Instead = (name, _, _) => name switch
        {
            "catalog" => Text("""{"data":{"bikes":{"nodes":[{"__id":"Bike:1","id":"x"},{"__id":"Bike:2","id":"y"},{"__id":"Bike:1","id":"z"}]}}}"""),
            "pricing" => Text("""{"data":{"_e0":[{"years":1},null]},"errors":[{"message":"gone","path":["_e0",1],"extensions":{"code":"NOT_FOUND"}},{"message":"odd","path":["_e0",0,"years"]}]}"""),
            _ => Text(null),
        };
        Assert.Equal(
            "{\"errors\":["
                + "{\"message\":\"gone\",\"path\":[\"bikes\",\"nodes\",1],\"extensions\":{\"code\":\"NOT_FOUND\",\"subgraph\":\"pricing\"}},"
                + "{\"message\":\"odd\",\"path\":[\"bikes\",\"nodes\",0,\"years\"],\"extensions\":{\"code\":\"DOWNSTREAM_SERVICE_ERROR\",\"subgraph\":\"pricing\"}},"
                + "{\"message\":\"odd\",\"path\":[\"bikes\",\"nodes\",2,\"years\"],\"extensions\":{\"code\":\"DOWNSTREAM_SERVICE_ERROR\",\"subgraph\":\"pricing\"}}],"
                + "\"data\":{\"bikes\":{\"nodes\":[{\"id\":\"x\",\"years\":1},{\"id\":\"y\",\"years\":null},{\"id\":\"z\",\"years\":1}]}}}",
            await _gateway.ExecuteAsync("{ bikes { nodes { id: name years: warrantyYears } } }"));
    }

    [Fact]
    public async Task Execute_RequirementIsNullByAnError_IsNotSent()
    {
        _gateway.Subgraphs.Instead = (name, _, _) => name == "catalog"
            ? Text(OneBike[..^1] + ",\"errors\":[{\"message\":\"no paint\",\"path\":[\"bike\",\"paintedAt\"]}]}")
            : Text(null);
        Assert.Equal(
            "{\"errors\":[{\"message\":\"no paint\",\"path\":[\"bike\"],\"extensions\":{\"code\":\"DOWNSTREAM_SERVICE_ERROR\",\"subgraph\":\"catalog\"}}],"
                + "\"data\":{\"bike\":{\"price\":null}}}",
            await _gateway.ExecuteAsync("{ bike(id: \"1\") { price { cents } } }"));
        Assert.Equal(["catalog"], _gateway.Subgraphs.Requests.Select(r => r.Name));
    }

    [Fact]
    public async Task Execute_RequirementIsNullByAnErrorBeyondTheLimit_IsNotSent()
    {
        var others = string.Concat(Enumerable.Repeat("{\"message\":\"odd\",\"path\":[\"bike\",\"name\"]},", 150));
        _gateway.Subgraphs.Instead = (name, _, _) => name == "catalog"
            ? Text(OneBike[..^1] + ",\"errors\":[" + others + "{\"message\":\"no paint\",\"path\":[\"bike\",\"paintedAt\"]}]}")
            : Text(null);
        using var answer = JsonDocument.Parse(await _gateway.ExecuteAsync("{ bike(id: \"1\") { price { cents } } }"));
        Assert.Equal(100, answer.RootElement.GetProperty("errors").GetArrayLength());
        Assert.Equal(["catalog"], _gateway.Subgraphs.Requests.Select(r => r.Name));
    }

    [Fact]
    public async Task Execute_MoreErrorsThanAnyoneReads_AreNotWorkedThroughOneByOne()
    {
        // Each error is at a path of its own below an object that the page has five thousand times: 500,000,000 places.
        var nodes = string.Join(',', Enumerable.Repeat("{\"__id\":\"Bike:1\",\"id\":\"x\"}", 5_000));
        var errors = string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"{{\"path\":[\"_e0\",0,\"x{i}\"]}}"));
        var gateway = new TestGateway(BikeSchemas.All);
        gateway.Subgraphs.Instead = (name, _, _) => name switch
        {
            "catalog" => Text("{\"data\":{\"bikes\":{\"nodes\":[" + nodes + "]}}}"),
            _ => Text("{\"data\":{\"_e0\":[{\"years\":1}]},\"errors\":[" + errors + "]}"),
        };
        var watch = System.Diagnostics.Stopwatch.StartNew();
        using var answer = JsonDocument.Parse(await gateway.ExecuteAsync("{ bikes { nodes { id: name years: warrantyYears } } }"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
        Assert.Equal(100, answer.RootElement.GetProperty("errors").GetArrayLength());
    }

    [Theory]
    [InlineData("{\"data\":{\"other\":null},\"errors\":[{\"message\":\"odd\",\"path\":[\"other\"]}]}", "odd", "DOWNSTREAM_SERVICE_ERROR")]
    [InlineData("{\"errors\":[{\"message\":\"odd\"}]}", "odd", "DOWNSTREAM_SERVICE_ERROR")]
    [InlineData("nope", "Subgraph \\\"b\\\" is unavailable: its answer is not JSON.", "SUBGRAPH_UNAVAILABLE")]
    public async Task Execute_RootIsEnteredAgainBelow_ErrorsGetTheWholePath(string answer, string message, string code)
    {
        const string Link = "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\", import: [\"@shareable\"]) ";
        var gateway = new TestGateway(new Dictionary<string, string>
        {
            ["a"] = Link + "type Query { one: String } type Mutation { act: Payload } type Payload { ok: Boolean query: Query }",
            ["b"] = Link + "type Query { other: String }",
        });
        gateway.Subgraphs.Instead = (name, _, _) => Text(name == "a" ? "{\"data\":{\"act\":{\"ok\":true,\"query\":{\"__typename\":\"Query\"}}}}" : answer);
        Assert.Equal(
            "{\"errors\":[{\"message\":\"" + message + "\",\"path\":[\"act\",\"query\",\"other\"],\"extensions\":{\"code\":\"" + code + "\",\"subgraph\":\"b\"}}],"
                + "\"data\":{\"act\":{\"ok\":true,\"query\":{\"other\":null}}}}",
            await gateway.ExecuteAsync("mutation { act { ok query { other } } }"));
    }

    [Theory]
    [InlineData("\"weightGrams\":1", "\"weightGrams\":null")]
    [InlineData("\"id\":\"Bike:1\"", "\"id\":null")]
    [InlineData("\"frame\":{\"code\":\"c\"}", "\"frame\":{\"code\":null}")]
    [InlineData("\"frame\":{\"code\":\"c\"}", "\"frame\":null")]
    [InlineData("\"frame\":{\"code\":\"c\"}", "\"frame\":[[]]")]
    public async Task Execute_KeyOrRequirementIsMissing_SkipsTheObject(string from, string to)
    {
        _gateway.Subgraphs.Answer("catalog", OneBike.Replace(from, to, StringComparison.Ordinal));
        Assert.Equal("{\"data\":{\"bike\":{\"name\":\"n\",\"price\":null}}}", await _gateway.ExecuteAsync("{ bike(id: \"1\") { name price { cents } } }"));
    }

    [Fact]
    public async Task Execute_NullableRequirementIsNull_IsSentAsNull()
    {
        _gateway.Subgraphs.Answer("catalog", OneBike);
        await _gateway.ExecuteAsync("{ bike(id: \"1\") { price { cents } } }");
        using var body = JsonDocument.Parse(_gateway.Subgraphs.Requests.Single(r => r.Name == "pricing").Body);
        Assert.Equal(
            "[{\"__typename\":\"Bike\",\"id\":\"Bike:1\",\"frame\":{\"code\":\"c\"},\"parts\":[],\"weightGrams\":1,\"paintedAt\":null,\"build\":\"b\"}]",
            body.RootElement.GetProperty("variables").GetProperty("_r0").GetRawText());
    }

    private static string WithoutName(string answer) =>
        System.Text.RegularExpressions.Regex.Replace(answer, "name-[0-9a-f]{8}", "name-ba5dbf4e", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    private static Task<HttpResponseMessage?> Text(string? body) =>
        Task.FromResult(body is null ? null : SubgraphDoubles.Json(body));
}
