using System.Net.Http.Headers;
using System.Text;
using Federation.AspNetCore;
using Federation.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Federation.Server.Tests.AspNetCore;

/// <summary>A host with one GraphQL endpoint over <see cref="TestExecutor"/>, in memory.</summary>
internal sealed class TestEndpoint : IAsyncDisposable
{
    private TestEndpoint(WebApplication app, TestExecutor executor)
    {
        App = app;
        Executor = executor;
        Client = app.GetTestClient();
    }

    public WebApplication App { get; }

    public TestExecutor Executor { get; }

    public HttpClient Client { get; }

    public static async Task<TestEndpoint> StartAsync(
        string environment = "Development", Action<WebApplicationBuilder>? build = null, Action<GraphQLHttpOptions>? configure = null)
    {
        var executor = new TestExecutor();
        var app = Build(environment, executor, build, configure);
        await app.StartAsync();
        return new TestEndpoint(app, executor);
    }

    public static WebApplication Build(
        string environment, TestExecutor? executor, Action<WebApplicationBuilder>? build = null, Action<GraphQLHttpOptions>? configure = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging();
        if (executor is not null)
        {
            builder.Services.AddSingleton<IRequestExecutor>(executor);
        }

        build?.Invoke(builder);
        var app = builder.Build();
        app.UseRouting();
        app.MapGraphQL(configure: configure);
        app.MapGraphQLHealth();
        app.MapGraphQLIdentityKeys();
        return app;
    }

    /// <summary>Sends a POST; <paramref name="contentType"/> and <paramref name="accept"/> go out exactly as given.</summary>
    public Task<Answer> PostAsync(
        string body, string? contentType = "application/json", string? accept = null, params (string Name, string Value)[] headers)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (contentType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return SendAsync(new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content }, accept, headers);
    }

    public Task<Answer> GetAsync(string address, string? accept = null, params (string Name, string Value)[] headers) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, address), accept, headers);

    public async Task<Answer> SendAsync(HttpRequestMessage request, string? accept = null, params (string Name, string Value)[] headers)
    {
        using var message = request;
        if (accept is not null)
        {
            message.Headers.TryAddWithoutValidation("Accept", accept);
        }

        foreach (var (name, value) in headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Client.SendAsync(message);
        return new Answer(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.ToString(),
            await response.Content.ReadAsStringAsync(),
            response.Headers,
            string.Join(", ", response.Content.Headers.Allow));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
    }

    internal sealed record Answer(int Status, string? ContentType, string Body, HttpResponseHeaders Headers, string Allow);
}
