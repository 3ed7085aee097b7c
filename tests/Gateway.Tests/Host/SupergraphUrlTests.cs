using Federation.Gateway.Config;
using Federation.Gateway.Schemas;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Federation.Gateway.Tests.Host;

public sealed class SupergraphUrlTests
{
    [Fact]
    public async Task Read_ServerGivesATag_SendsTheTextOnce()
    {
        var (text, status, sent, kept) = ("one", 200, 0, 0);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.Run(context =>
        {
            var tag = $"\"{text}\"";
            context.Response.StatusCode = status;
            context.Response.Headers.ETag = tag;
            if (status == 200 && context.Request.Headers.IfNoneMatch == tag)
            {
                kept++;
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            sent++;
            return context.Response.WriteAsync(text, context.RequestAborted);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var source = new SupergraphUrl(new Uri(app.Urls.First() + "/graph"));

        Assert.Equal("one", await ReadAsync(source));
        Assert.Equal("one", await ReadAsync(source));
        Assert.Equal((1, 1), (sent, kept));
        text = "two";
        Assert.Equal("two", await ReadAsync(source));
        Assert.Equal((2, 1), (sent, kept));
        status = 500;
        var exception = await Assert.ThrowsAsync<GatewayConfigurationException>(async () => await ReadAsync(source));
        Assert.Equal($"The supergraph at {app.Urls.First()}/graph cannot be had: it answered with HTTP 500.", exception.Message);
        status = 200;
        Assert.Equal("two", await ReadAsync(source));
        Assert.Equal((3, 2), (sent, kept));
    }

    private static ValueTask<string> ReadAsync(SupergraphUrl source) => source.ReadAsync(TestContext.Current.CancellationToken);
}
