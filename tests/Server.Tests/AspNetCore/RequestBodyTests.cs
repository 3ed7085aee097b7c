using System.Text;
using System.Text.Json;
using Xunit;

namespace Federation.Server.Tests.AspNetCore;

public sealed class RequestBodyTests
{
    private const string Example = """Send an object such as {"query":"{ __typename }"}.""";

    [Theory]
    [InlineData("", "BAD_REQUEST", $"The request has no body. {Example}")]
    [InlineData("{ \"not a JSON", "BAD_REQUEST", "The request body is not valid JSON (line 1, byte 14): Expected end of string, but instead reached end of data.")]
    [InlineData("{\n\"query\":\"{ hello }\"\n", "BAD_REQUEST", "The request body is not valid JSON (line 3, byte 1): Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.")]
    [InlineData("7", "BAD_REQUEST", $"The request body must be a JSON object. {Example}")]
    [InlineData("[{\"query\":\"{ hello }\"}]", "BATCHING_DISABLED", "The body is a batch of requests. Batches are not executed here: send each request on its own, or several fields in one operation.")]
    [InlineData("{\"qeury\":\"{ hello }\"}", "BAD_REQUEST", $"The request body has no \"query\". {Example}")]
    [InlineData("{\"query\":null}", "BAD_REQUEST", $"The request body has no \"query\". {Example}")]
    [InlineData("{\"query\":7}", "BAD_REQUEST", "\"query\" must be a string, but is a number.")]
    [InlineData("{\"query\":{}}", "BAD_REQUEST", "\"query\" must be a string, but is an object.")]
    [InlineData("{\"query\":\"{ hello }\",\"operationName\":false}", "BAD_REQUEST", "\"operationName\" must be a string, but is a boolean.")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":\"x\"}", "BAD_REQUEST", "\"variables\" must be an object, but is a string.")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":[{}]}", "BATCHING_DISABLED", "\"variables\" is a list. Variable batches are not executed here: send one object of variables per request.")]
    [InlineData("{\"query\":\"{ hello }\",\"extensions\":[]}", "BAD_REQUEST", "\"extensions\" must be an object, but is a list.")]
    [InlineData("{\"query\":\"{ hello }\",\"query\":\"{ me }\"}", "BAD_REQUEST", "The request body is not valid JSON: Duplicate property 'query' encountered during deserialization.")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":{\"x\":\"\\ud800\"}}", "BAD_REQUEST", "The request body has an escape such as \\ud800 that is half a character. Send both halves or the character itself.")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":{\"\\ud800\":1,\"x\":2}}", "BAD_REQUEST", "The request body has an escape such as \\ud800 that is half a character. Send both halves or the character itself.")]
    public async Task Body_Wrong_IsRefusedWithTheWayOut(string body, string code, string message)
    {
        await using var endpoint = await TestEndpoint.StartAsync();

        var answer = await endpoint.PostAsync(body);

        Assert.Equal(400, answer.Status);
        Assert.Equal((code, message), ErrorOf(answer.Body));
        Assert.Equal(0, endpoint.Executor.Executed);
    }

    [Fact]
    public async Task Body_NotUtf8_IsRefused()
    {
        await using var endpoint = await TestEndpoint.StartAsync();
        var content = new ByteArrayContent([.. "{\"query\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        var answer = await endpoint.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content });

        Assert.Equal((400, ("BAD_REQUEST", "The request body is not valid UTF-8.")), (answer.Status, ErrorOf(answer.Body)));
    }

    [Theory]
    [InlineData(99, 200)]
    [InlineData(100, 400)]
    [InlineData(1_000, 400)]
    [InlineData(100_000, 400)]
    public async Task Body_Nesting_IsBounded(int depth, int status)
    {
        await using var endpoint = await TestEndpoint.StartAsync();
        var nested = new string('[', depth - 1) + new string(']', depth - 1);

        var answer = await endpoint.PostAsync($$$"""{"query":"{ hello }","variables":{"x":{{{nested}}}}}""");

        Assert.Equal(status, answer.Status);
        if (status == 400)
        {
            Assert.Equal(("LIMIT_JSON_DEPTH", "The request body nests deeper than 100 levels. Send a flatter one."), ErrorOf(answer.Body));
        }
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(1, 413)]
    public async Task Body_Size_IsBoundedWithAndWithoutLength(int over, int status)
    {
        await using var endpoint = await TestEndpoint.StartAsync();
        const string Head = "{\"query\":\"{ hello }\"";
        var bytes = Encoding.UTF8.GetBytes(Head + new string(' ', (256 * 1024) - Head.Length - 1 + over) + "}");

        foreach (var withLength in new[] { true, false })
        {
            HttpContent content = withLength ? new ByteArrayContent(bytes) : new LengthlessContent(bytes);
            content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
            var answer = await endpoint.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content });

            Assert.Equal(status, answer.Status);
            if (status == 413)
            {
                Assert.Equal(
                    ("LIMIT_BYTES", "The request body is larger than 262144 bytes. Send a smaller operation, or move data out of it."), ErrorOf(answer.Body));
            }
        }
    }

    [Fact]
    public async Task Body_Compressed_IsRefused()
    {
        await using var endpoint = await TestEndpoint.StartAsync();
        var content = new ByteArrayContent([0x1f, 0x8b]);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", "gzip");

        var answer = await endpoint.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content });

        Assert.Equal(415, answer.Status);
        Assert.Equal(("UNSUPPORTED_MEDIA_TYPE", "Compressed bodies are not read here. Send the body without Content-Encoding."), ErrorOf(answer.Body));
    }

    [Fact]
    public async Task Body_Parameters_ReachTheExecutor()
    {
        await using var endpoint = await TestEndpoint.StartAsync();

        var answer = await endpoint.PostAsync(
            """{"query":"query Echo($x: Any) { echo }","operationName":"Echo","variables":{"x":"\ud83c\udfc3"},"extensions":null,"other":1}""");

        Assert.Equal("""{"data":{"echo":"{\"x\":\"\\ud83c\\udfc3\"}"}}""", answer.Body);
        Assert.Equal("Echo", endpoint.Executor.LastRequest!.OperationName);
        Assert.Null(endpoint.Executor.LastRequest.Extensions);
        Assert.False(endpoint.Executor.LastRequest.QueriesOnly);
    }

    internal static (string? Code, string? Message) ErrorOf(string body)
    {
        using var document = JsonDocument.Parse(body);
        var error = document.RootElement.GetProperty("errors")[0];
        Assert.False(document.RootElement.TryGetProperty("data", out _));
        return (error.GetProperty("extensions").GetProperty("code").GetString(), error.GetProperty("message").GetString());
    }

    /// <summary>A body that is sent without Content-Length.</summary>
    private sealed class LengthlessContent(byte[] bytes) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => stream.WriteAsync(bytes).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
