using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Federation.Server.Tests.AspNetCore;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/health")]
    [InlineData("/health/ready")]
    [InlineData("/health/live")]
    public async Task Health_WithoutChecks_IsHealthy(string address)
    {
        await using var endpoint = await TestEndpoint.StartAsync();

        var answer = await endpoint.GetAsync(address);

        Assert.Equal((200, "application/json; charset=utf-8", """{"status":"Healthy","checks":{}}"""), (answer.Status, answer.ContentType, answer.Body));
    }

    [Theory]
    [InlineData("/health", 503)]
    [InlineData("/health/ready", 503)]
    [InlineData("/health/live", 200)]
    public async Task Health_FailingDependency_IsNotReadyButAlive(string address, int status)
    {
        await using var endpoint = await TestEndpoint.StartAsync(build: AddChecks);

        var answer = await endpoint.GetAsync(address);

        Assert.Equal(status, answer.Status);
        Assert.DoesNotContain("password", answer.Body, StringComparison.Ordinal);
        Assert.Contains("\"loop\":{\"status\":\"Healthy\"", answer.Body, StringComparison.Ordinal);
        Assert.Equal(status == 503, answer.Body.Contains("\"database\":{\"status\":\"Unhealthy\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Health_HostIsStopping_IsNotReadyButAlive()
    {
        await using var endpoint = await TestEndpoint.StartAsync();
        endpoint.App.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        var ready = await endpoint.GetAsync("/health/ready");
        var live = await endpoint.GetAsync("/health/live");

        Assert.Equal((503, """{"status":"Unhealthy","description":"The host is stopping.","checks":{}}"""), (ready.Status, ready.Body));
        Assert.Equal(200, live.Status);
    }

    private static void AddChecks(WebApplicationBuilder builder) => builder.Services.AddHealthChecks()
        .AddCheck("loop", () => HealthCheckResult.Healthy(), ["live"])
        .AddCheck("database", () => throw new InvalidOperationException("password=1234"));
}
