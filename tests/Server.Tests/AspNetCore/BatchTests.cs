using Federation.Validation;
using Microsoft.AspNetCore.TestHost;
using Xunit;

namespace Federation.Server.Tests.AspNetCore;

/// <summary>Several requests in one body.</summary>
public sealed class BatchTests
{
    private const string Echo = """{"query":"query Echo($x: Any) { echo }","variables":[{"x":1},{"x":2}]}""";
    private const string Lines = """
        {"variableIndex":0,"data":{"echo":"{\"x\":1}"}}
        {"variableIndex":1,"data":{"echo":"{\"x\":2}"}}

        """;

    private const string Events = """
        :

        event: next
        data: {"variableIndex":0,"data":{"echo":"{\"x\":1}"}}

        event: next
        data: {"variableIndex":1,"data":{"echo":"{\"x\":2}"}}

        event: complete
        data: 


        """;

    private const string List = """[{"variableIndex":0,"data":{"echo":"{\"x\":1}"}},{"variableIndex":1,"data":{"echo":"{\"x\":2}"}}]""";

    [Theory]
    [InlineData(null, "application/jsonl; charset=utf-8", Lines)]
    [InlineData("*/*", "application/jsonl; charset=utf-8", Lines)]
    [InlineData("application/jsonl", "application/jsonl; charset=utf-8", Lines)]
    [InlineData("application/json, application/jsonl", "application/json; charset=utf-8", List)]
    [InlineData("application/jsonl, application/json;q=0.9", "application/jsonl; charset=utf-8", Lines)]
    [InlineData("application/json", "application/json; charset=utf-8", List)]
    [InlineData("application/graphql-response+json", "application/json; charset=utf-8", List)]
    [InlineData("text/event-stream", "text/event-stream; charset=utf-8", Events)]
    public async Task Variables_List_AreAnsweredOneByOne(string? accept, string contentType, string body)
    {
        await using var endpoint = await TestEndpoint.StartAsync(configure: o => o.VariableBatching = true);

        var answer = await endpoint.PostAsync(Echo, accept: accept);

        Assert.Equal((200, contentType), (answer.Status, answer.ContentType));
        Assert.Equal(body, answer.Body);
    }

    [Fact]
    public async Task Variables_OneIsWrong_OthersAreAnswered()
    {
        await using var endpoint = await TestEndpoint.StartAsync(configure: o => o.VariableBatching = true);

        var answer = await endpoint.PostAsync("""{"query":"{","variables":[{},null]}""");

        Assert.Equal(
            """
            {"variableIndex":0,"errors":[{"message":"Syntax Error: Expected Name, found <EOF>.","extensions":{"code":"GRAPHQL_PARSE_FAILED"}}]}
            {"variableIndex":1,"errors":[{"message":"Syntax Error: Expected Name, found <EOF>.","extensions":{"code":"GRAPHQL_PARSE_FAILED"}}]}

            """,
            answer.Body);
    }

    [Fact]
    public async Task Requests_List_AreAnsweredAsAList()
    {
        await using var endpoint = await TestEndpoint.StartAsync(configure: o => o.RequestBatching = true);

        var answer = await endpoint.PostAsync("""[{"query":"{ hello }"},{"query":"mutation { change }"}]""");

        Assert.Equal((200, "application/json; charset=utf-8"), (answer.Status, answer.ContentType));
        Assert.Equal("""[{"data":{"hello":"wörld"}},{"data":{"change":true}}]""", answer.Body);
        Assert.Equal(406, (await endpoint.PostAsync("""[{"query":"{ hello }"}]""", accept: "text/event-stream")).Status);
    }

    [Theory]
    [InlineData("[]", "BAD_REQUEST", "The batch is empty. Send at least one request.")]
    [InlineData("[7]", "BAD_REQUEST", "Request 0 of the batch must be an object.")]
    [InlineData("""[{"query":"{ hello }"},{}]""", "BAD_REQUEST", "Request 1 of the batch has no \"query\".")]
    [InlineData("""[{"query":"{ hello }"},{"query":"{ hello }"},{"query":"{ hello }"}]""", "LIMIT_BATCH_SIZE", "The batch has 3 requests; 2 are allowed. Send several batches.")]
    [InlineData("""{"query":"{ hello }","variables":[]}""", "BAD_REQUEST", "The batch is empty. Send at least one request.")]
    [InlineData("""{"query":"{ hello }","variables":[{},7]}""", "BAD_REQUEST", "\"variables[1]\" must be an object, but is a number.")]
    [InlineData("""{"query":"{ hello }","variables":[{},{},{}]}""", "LIMIT_BATCH_SIZE", "The batch has 3 requests; 2 are allowed. Send several batches.")]
    [InlineData("""{"variables":[{}]}""", "BAD_REQUEST", """The request body has no "query". Send an object such as {"query":"{ __typename }"}.""")]
    public async Task Batch_Wrong_IsRefusedWhole(string body, string code, string message)
    {
        await using var endpoint = await TestEndpoint.StartAsync(
            configure: o => (o.VariableBatching, o.RequestBatching, o.MaxBatchSize) = (true, true, 2));

        var answer = await endpoint.PostAsync(body);

        Assert.Equal((400, (code, message)), (answer.Status, RequestBodyTests.ErrorOf(answer.Body)));
        Assert.Equal(0, endpoint.Executor.Executed);
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(11, false)]
    public async Task Batch_Cost_IsThatOfAllTogether(int count, bool isAnswered)
    {
        await using var app = TestEndpoint.Build(
            "Production",
            executor: null,
            builder => builder.Services.AddGraphQLServer().AddQueryType<CostlyQuery>()
                .ModifyRequestOptions(o => o.ValidationOptions = new ValidationOptions { Limits = ValidationLimits.Default }),
            o => o.VariableBatching = true);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = app.GetTestClient();
        var variables = string.Join(',', Enumerable.Repeat("{}", count));

        using var answer = await client.PostAsync(
            new Uri("/graphql", UriKind.Relative),
            new StringContent($$"""{"query":"{ dear }","variables":[{{variables}}]}""", System.Text.Encoding.UTF8, "application/json"),
            TestContext.Current.CancellationToken);

        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimEnd().Split('\n');
        Assert.Equal(count, lines.Length);
        Assert.All(lines, line => Assert.Contains(isAnswered ? "\"data\":{\"dear\":1}" : "LIMIT_COST", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Development", "report", """{"data":{"dear":1},"extensions":{"operationCost":{"fieldCost":100,"typeCost":1}}}""")]
    [InlineData("Development", "validate", """{"extensions":{"operationCost":{"fieldCost":100,"typeCost":1}}}""")]
    [InlineData("Development", "other", """{"data":{"dear":1}}""")]
    [InlineData("Production", "report", """{"data":{"dear":1}}""")]
    public async Task Cost_AskedFor_IsInTheExtensions(string environment, string header, string body)
    {
        await using var app = TestEndpoint.Build(environment, executor: null, builder => builder.Services.AddGraphQLServer().AddQueryType<CostlyQuery>()
            .ModifyRequestOptions(o => o.ValidationOptions = new ValidationOptions { Limits = ValidationLimits.Default }));
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = app.GetTestClient();
        client.DefaultRequestHeaders.Add("GraphQL-Cost", header);

        using var answer = await client.PostAsync(
            new Uri("/graphql", UriKind.Relative),
            new StringContent("""{"query":"{ dear }"}""", System.Text.Encoding.UTF8, "application/json"),
            TestContext.Current.CancellationToken);

        Assert.Equal((200, body), ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Batch_AskedForItsCost_IsNotExecuted()
    {
        await using var app = TestEndpoint.Build(
            "Development",
            executor: null,
            builder => builder.Services.AddGraphQLServer().AddQueryType<CostlyQuery>()
                .ModifyRequestOptions(o => o.ValidationOptions = new ValidationOptions { Limits = ValidationLimits.Default }),
            o => o.RequestBatching = true);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = app.GetTestClient();
        client.DefaultRequestHeaders.Add("GraphQL-Cost", "validate");

        using var answer = await client.PostAsync(
            new Uri("/graphql", UriKind.Relative),
            new StringContent("""[{"query":"{ dear }"},{"query":"{ a: dear }"}]""", System.Text.Encoding.UTF8, "application/json"),
            TestContext.Current.CancellationToken);

        const string cost = """{"extensions":{"operationCost":{"fieldCost":100,"typeCost":1}}}""";
        Assert.Equal($"[{cost},{cost}]", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private sealed class CostlyQuery
    {
        [Cost(100)]
        public int GetDear() => 1;
    }
}
