using Federation.Execution;
using Xunit;

namespace Federation.Server.Tests.AspNetCore;

public sealed class GetRequestTests
{
    private const string Hello = "/graphql?query=%7B%20hello%20%7D";

    [Fact]
    public async Task Get_Query_IsExecutedAsReadOnly()
    {
        await using var endpoint = await TestEndpoint.StartAsync();

        var answer = await endpoint.GetAsync(
            "/graphql?query=query%20Echo(%24x%3A%20Any)%20%7B%20echo%20%7D&operationName=Echo&variables=%7B%22x%22%3A1%7D&extensions=%7B%22y%22%3A2%7D");

        Assert.Equal((200, """{"data":{"echo":"{\"x\":1}"}}"""), (answer.Status, answer.Body));
        Assert.True(endpoint.Executor.LastRequest!.QueriesOnly);
        Assert.Equal("Accept", string.Join(", ", answer.Headers.Vary));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task Get_Mutation_IsRefusedWith405(string accept)
    {
        await using var endpoint = await TestEndpoint.StartAsync();

        var answer = await endpoint.GetAsync("/graphql?query=mutation%20%7B%20change%20%7D", accept);

        Assert.Equal((405, "POST"), (answer.Status, answer.Allow));
        Assert.Equal((ExecutionErrorCodes.MethodNotAllowed, "Mutations are not executed by GET."), RequestBodyTests.ErrorOf(answer.Body));
    }

    [Theory]
    [InlineData("/graphql", "BAD_REQUEST", "The address has no \"query\". Write ?query={__typename}, or POST application/json.")]
    [InlineData("/graphql?query=a&query=b", "BAD_REQUEST", "The address has the parameter \"query\" 2 times. Write it once.")]
    [InlineData(Hello + "&variables=%7B", "BAD_REQUEST", "The parameter \"variables\" is not valid JSON (line 1, byte 2): Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.")]
    [InlineData(Hello + "&variables=7", "BAD_REQUEST", "\"variables\" must be an object, but is a number.")]
    [InlineData(Hello + "&variables=%7B%7D&extensions=%22%22", "BAD_REQUEST", "\"extensions\" must be an object, but is a string.")]
    public async Task Get_Wrong_IsRefusedWithTheWayOut(string address, string code, string message)
    {
        await using var endpoint = await TestEndpoint.StartAsync();

        var answer = await endpoint.GetAsync(address);

        Assert.Equal((400, (code, message)), (answer.Status, RequestBodyTests.ErrorOf(answer.Body)));
        Assert.Equal(0, endpoint.Executor.Executed);
    }

    [Theory]
    [InlineData(true, "Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document")]
    [InlineData(true, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document")]
    [InlineData(true, "Sec-Fetch-Site: same-origin", "Sec-Fetch-Mode: cors")]
    [InlineData(true, "Sec-Fetch-Mode: cors")]
    [InlineData(true, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: cors", "GraphQL-Preflight: 1")]
    [InlineData(true, "Content-Type: text/plain", "X-Federation-Preflight: 1")]
    [InlineData(true, "Content-Type: application/json")]
    [InlineData(false, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: cors")]
    [InlineData(false, "Sec-Fetch-Site: same-site", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: image")]
    [InlineData(false, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe")]
    [InlineData(false, "Content-Type: text/plain")]
    [InlineData(false, "Content-Type: application/x-www-form-urlencoded")]
    [InlineData(false, "Content-Type: multipart/form-data; boundary=x")]
    public async Task Get_FromAnotherSite_NeedsThePreflightHeader(bool executed, params string[] headers)
    {
        await using var endpoint = await TestEndpoint.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, Hello);
        foreach (var header in headers.Select(h => h.Split(": ")))
        {
            if (!request.Headers.TryAddWithoutValidation(header[0], header[1]))
            {
                request.Content ??= new ByteArrayContent([]);
                request.Content.Headers.TryAddWithoutValidation(header[0], header[1]);
            }
        }

        var answer = await endpoint.SendAsync(request);

        Assert.Equal((executed ? 200 : 400, executed ? 1 : 0), (answer.Status, endpoint.Executor.Executed));
        if (!executed)
        {
            Assert.Equal(
                ("CROSS_SITE_REQUEST", "This GET could have been sent by another site's page without permission. Send the header GraphQL-Preflight: 1, or POST application/json."),
                RequestBodyTests.ErrorOf(answer.Body));
        }
    }

    [Fact]
    public async Task Get_SwitchedOff_IsRefusedWith405()
    {
        await using var endpoint = await TestEndpoint.StartAsync(configure: options => options.Get = false);

        var answer = await endpoint.GetAsync(Hello);

        Assert.Equal((405, "POST"), (answer.Status, answer.Allow));
    }
}
