using Federation.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Federation.Server.Tests.AspNetCore;

public sealed class CorsTests
{
    [Theory]
    [InlineData(null, "https://shop.example", null)]
    [InlineData("https://shop.example", "https://shop.example", "https://shop.example")]
    [InlineData("https://other.example, https://shop.example", "https://shop.example", "https://shop.example")]
    [InlineData("https://shop.example", "https://evil.example", null)]
    public async Task Preflight_Origin_IsAllowedOnlyIfConfigured(string? origins, string origin, string? allowed)
    {
        await using var app = Build(origins);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = app.GetTestClient();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type");

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(allowed, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("shop.example")]
    [InlineData("https://shop.example/path")]
    public void Origin_Wrong_StopsTheStart(string origin) => Assert.Equal(
        $"Cors:Origins has \"{origin}\", which is no origin. Write it as a browser sends it: scheme, host, port if it is not the usual one, no path, no *.",
        Assert.Throws<OptionsValidationException>(() => Build(origin)).Message);

    private static WebApplication Build(string? origins)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseTestServer();
        builder.Configuration["Cors:Origins"] = origins;
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging();
        builder.Services.AddGraphQLCors(builder.Configuration);
        builder.Services.AddSingleton<Execution.IRequestExecutor>(new TestExecutor());
        var app = builder.Build();
        app.UseRouting();
        app.UseGraphQLCors(app.Configuration);
        app.MapGraphQL();
        return app;
    }
}
