using System.Text.Json;
using Federation.Execution;
using Federation.TestKit.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Federation.Server.Tests.AspNetCore;

/// <summary>The table of GraphQL over HTTP: method × content type × Accept × body → status, content type and code.</summary>
public sealed class HttpTableTests
{
    private const string Json = "application/json; charset=utf-8";
    private const string GraphQL = "application/graphql-response+json; charset=utf-8";
    private const string Ok = """{"query":"{ hello }"}""";
    private const string Broken = """{"query":"{"}""";
    private const string Failing = """{"query":"{ failing }"}""";

    /// <summary>A subgraph of attributed C#; its executor is the engine.</summary>
    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    public async Task Subgraph_EveryCombination_IsAnsweredAsTheTableSays(string environment, bool servesPage)
    {
        var changes = new Changes();
        await using var app = TestEndpoint.Build(environment, executor: null, builder =>
        {
            builder.Services.AddSingleton(changes);
            builder.Services.AddGraphQLServer().AddQueryType<TableQuery>().AddMutationType<TableMutation>();
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = app.GetTestClient();

        var expected = await HttpTableRun.AssertAsync(client, servesPage, TestContext.Current.CancellationToken);

        Assert.Equal(expected, changes.Count);
    }

    [Theory]
    [InlineData(Ok, null, 200, Json)]
    [InlineData(Ok, "*/*", 200, Json)]
    [InlineData(Ok, "application/*", 200, Json)]
    [InlineData(Ok, "application/json", 200, Json)]
    [InlineData(Ok, "application/json; charset=utf-8", 200, Json)]
    [InlineData(Ok, "APPLICATION/JSON", 200, Json)]
    [InlineData(Ok, "application/graphql-response+json", 200, GraphQL)]
    [InlineData(Ok, "application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", 200, GraphQL)]
    [InlineData(Ok, "application/json, application/graphql-response+json", 200, Json)]
    [InlineData(Ok, "application/json;q=0.5, application/graphql-response+json;q=0.9", 200, GraphQL)]
    [InlineData(Ok, "application/graphql-response+json;q=0, */*;q=0.1", 200, Json)]
    [InlineData(Ok, "text/html, */*;q=0.8", 200, Json)]
    [InlineData(Ok, "text/html", 406, Json)]
    [InlineData(Ok, "image/png", 406, Json)]
    [InlineData(Ok, "application/json; charset=utf-16", 406, Json)]
    [InlineData(Ok, "application/json;q=0", 406, Json)]
    [InlineData(Ok, "not a media type", 400, Json)]
    [InlineData(Broken, null, 200, Json)]
    [InlineData(Broken, "application/json", 200, Json)]
    [InlineData(Broken, "application/graphql-response+json", 400, GraphQL)]
    [InlineData(Failing, null, 200, Json)]
    [InlineData(Failing, "application/graphql-response+json", 200, GraphQL)]
    [InlineData("{", "application/json", 400, Json)]
    [InlineData("{", "application/graphql-response+json", 400, GraphQL)]
    [InlineData("{}", "application/json", 400, Json)]
    [InlineData("{}", "application/graphql-response+json", 400, GraphQL)]
    public async Task Post_AcceptAndBody_GivesStatusAndType(string body, string? accept, int status, string contentType)
    {
        await using var endpoint = await TestEndpoint.StartAsync();

        var answer = await endpoint.PostAsync(body, accept: accept);

        Assert.Equal((status, contentType), (answer.Status, answer.ContentType));
        using var document = JsonDocument.Parse(answer.Body);
        Assert.Equal(status == 200 && body != Broken, document.RootElement.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData("application/json", 200)]
    [InlineData("application/json; charset=utf-8", 200)]
    [InlineData("application/json;charset=\"UTF-8\"", 200)]
    [InlineData("Application/JSON", 200)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("application/json; charset=iso-8859-1", 415)]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("multipart/form-data; boundary=x", 415)]
    [InlineData("application/graphql", 415)]
    [InlineData("text/json", 415)]
    [InlineData("json", 415)]
    [InlineData(null, 415)]
    public async Task Post_ContentType_IsExecutedOnlyAsJson(string? contentType, int status)
    {
        await using var endpoint = await TestEndpoint.StartAsync();

        var answer = await endpoint.PostAsync(Ok, contentType);

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 200 ? 1 : 0, endpoint.Executor.Executed);
        Assert.Equal(status != 200, answer.Body.Contains("\"code\":\"UNSUPPORTED_MEDIA_TYPE\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Method_Other_IsRefusedWithAllow(string method)
    {
        await using var endpoint = await TestEndpoint.StartAsync();

        var answer = await endpoint.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/graphql?query={hello}"));

        Assert.Equal((405, "GET, POST", 0), (answer.Status, answer.Allow, endpoint.Executor.Executed));
    }

    [Fact]
    public async Task Post_Query_WritesUtf8AsItIs()
    {
        await using var endpoint = await TestEndpoint.StartAsync();

        var answer = await endpoint.PostAsync(Ok);

        Assert.Equal("""{"data":{"hello":"wörld"}}""", answer.Body);
    }

    [Fact]
    public async Task Post_FieldError_WritesErrorsFirst()
    {
        await using var endpoint = await TestEndpoint.StartAsync();

        var answer = await endpoint.PostAsync(Failing);

        Assert.Equal("""{"errors":[{"message":"No.","path":["failing"],"extensions":{"code":"REFUSED"}}],"data":{"failing":null}}""", answer.Body);
    }

    [Fact]
    public async Task Post_ExecutorThrows_IsAnsweredWith500AndAnErrorId()
    {
        await using var endpoint = await TestEndpoint.StartAsync();

        var answer = await endpoint.PostAsync("""{"query":"{ crash }"}""");

        Assert.Equal(500, answer.Status);
        Assert.Matches(
            """^\{"errors":\[\{"message":"Unexpected Execution Error","extensions":\{"code":"INTERNAL_SERVER_ERROR","errorId":"[0-9a-f]{32}"\}\}\]\}$""", answer.Body);
    }

    private sealed class Changes
    {
        private int _count;

        public int Count => _count;

        public int Next() => Interlocked.Increment(ref _count);
    }

    private sealed class TableQuery
    {
        public string GetHello() => "wörld";

        public string? GetFailing() => throw new GraphQLException("No.", "REFUSED");

        public int? GetEcho(int x) => x;
    }

    private sealed class TableMutation
    {
        public int? Change([Service] Changes changes) => changes.Next();
    }
}
