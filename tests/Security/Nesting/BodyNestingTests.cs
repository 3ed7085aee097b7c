using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Federation.AspNetCore;
using Federation.Execution;
using Federation.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Federation.Security.Nesting;

/// <summary>Nesting in the JSON of HTTP requests, over the endpoint as it is served.</summary>
public sealed class BodyNestingTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly Dictionary<string, NestedText> s_bodies = new(StringComparer.Ordinal)
    {
        ["variables"] = new("""{"query":"{__typename}","variables":{"v":""", "[", "1", "]", "}}", Around: 2),
        ["extensions"] = new("""{"query":"{__typename}","extensions":""", "{\"a\":", "{}", "}", "}", Around: 2),
        ["a batch"] = new("", "[", "", "]"),
        ["variables that do not end"] = new("""{"query":"{__typename}","variables":{"v":""", "[", "", "", "", Around: 2),
    };

    private static readonly TimeSpan s_most = TimeSpan.FromMilliseconds(5);

    private readonly WebApplication _app = Build();

    public static TheoryData<string, int, string?> Rows
    {
        get
        {
            var rows = new TheoryData<string, int, string?>();
            foreach (var (name, body) in s_bodies)
            {
                foreach (var depth in (int[])[99, 100, 101, 1_000, 100_000, 1_000_000])
                {
                    var isLarge = body.Write(depth).Length > 256 * 1024;
                    var code = isLarge ? "LIMIT_BYTES" : depth > 100 ? "LIMIT_JSON_DEPTH" : name switch
                    {
                        "a batch" => "BATCHING_DISABLED",
                        "variables that do not end" => "BAD_REQUEST",
                        _ => null,
                    };
                    rows.Add(name, depth, code);
                }
            }

            return rows;
        }
    }

    public async ValueTask InitializeAsync() => await _app.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Post_NestedBody_AnswersAtOnce(string input, int depth, string? expected)
    {
        var body = Encoding.UTF8.GetBytes(s_bodies[input].Write(depth));
        using var client = _app.GetTestClient();
        string? code = null;
        var timing = await Timing.OfAsync(async () => code = await PostAsync(client, body), s_most);

        output.WriteLine($"{input} at {depth}: {code ?? "accepted"} in {timing}");
        Assert.Equal(expected, code);
        Assert.True(timing.Shortest < s_most, $"It took {timing}.");
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseTestServer();
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging();
        builder.Services.AddSingleton<IRequestExecutor>(new RequestExecutor(Schema.Parse("type Query { a: Int }"), new ResolverMap()));
        var app = builder.Build();
        app.UseRouting();
        app.MapGraphQL();
        return app;
    }

    private static async Task<string?> PostAsync(HttpClient client, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await client.PostAsync("/graphql", content);
        using var answer = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());
        return answer.RootElement.TryGetProperty("errors", out var errors)
            ? errors[0].GetProperty("extensions").GetProperty("code").GetString()
            : null;
    }
}
