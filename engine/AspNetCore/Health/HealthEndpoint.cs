using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Federation.AspNetCore.Health;

/// <summary>
/// Answers with the result of the registered health checks. A host that stops is not ready from the first moment, so that a load balancer
/// sends nothing more while the last requests end. Exceptions of checks are for the log, not for the answer.
/// </summary>
internal static class HealthEndpoint
{
    public const string LiveTag = "live";

    private static readonly HealthReport s_noChecks = new(new Dictionary<string, HealthReportEntry>(), TimeSpan.Zero);

    public static async Task HandleAsync(HttpContext context, bool liveOnly)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var service = context.RequestServices.GetService<HealthCheckService>();
        var report = service is null
            ? s_noChecks
            : await service.CheckHealthAsync(check => !liveOnly || check.Tags.Contains(LiveTag), context.RequestAborted);
        var isStopping = !liveOnly
            && context.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping.IsCancellationRequested == true;
        var status = isStopping ? HealthStatus.Unhealthy : report.Status;

        var response = context.Response;
        response.StatusCode = status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsGet(context.Request.Method))
        {
            Write(response, status, isStopping, report);
            await response.BodyWriter.FlushAsync(context.RequestAborted);
        }
    }

    private static void Write(HttpResponse response, HealthStatus status, bool isStopping, HealthReport report)
    {
        using var writer = new Utf8JsonWriter(response.BodyWriter);
        writer.WriteStartObject();
        writer.WriteString("status"u8, NameOf(status));
        if (isStopping)
        {
            writer.WriteString("description"u8, "The host is stopping.");
        }

        writer.WriteStartObject("checks"u8);
        foreach (var (name, entry) in report.Entries)
        {
            writer.WriteStartObject(name);
            writer.WriteString("status"u8, NameOf(entry.Status));
            writer.WriteNumber("milliseconds"u8, Math.Round(entry.Duration.TotalMilliseconds, 1));
            if (entry.Description is not null && entry.Exception is null)
            {
                writer.WriteString("description"u8, entry.Description);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string NameOf(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => nameof(HealthStatus.Healthy),
        HealthStatus.Degraded => nameof(HealthStatus.Degraded),
        _ => nameof(HealthStatus.Unhealthy),
    };
}
