using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Federation.Execution;
using Federation.Types;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Federation.AspNetCore.Http;

/// <summary>Serves the SDL with an entity tag, so that tools that poll it are answered with 304 until it changes.</summary>
internal sealed class SchemaDocumentEndpoint(bool enabled)
{
    private CachedDocument? _cached;

    public async Task HandleAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            await AnswerWriter.WriteFailureAsync(context, ResponseFormat.Json, new HttpFailure(
                StatusCodes.Status405MethodNotAllowed, ExecutionErrorCodes.MethodNotAllowed, $"{context.Request.Method} is not answered here. Use GET."));
            return;
        }

        if (!enabled)
        {
            await AnswerWriter.WriteFailureAsync(context, ResponseFormat.Json, new HttpFailure(
                StatusCodes.Status404NotFound,
                ExecutionErrorCodes.IntrospectionDisabled,
                "The schema is not published by this host. Ask its owner for the schema file."));
            return;
        }

        var document = GetDocument(context.RequestServices);
        var response = context.Response;
        response.Headers.ETag = document.ETag;
        response.Headers.CacheControl = "no-cache";
        if (Matches(context.Request.Headers.IfNoneMatch, document.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "application/graphql; charset=utf-8";
        response.ContentLength = document.Utf8.Length;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await response.BodyWriter.WriteAsync(document.Utf8, context.RequestAborted);
        }
    }

    /// <summary>The SDL that a host publishes: its provider's, else its executor's schema.</summary>
    public static string GetSdl(IServiceProvider services) =>
        services.GetService<ISchemaDocumentProvider>()?.GetSdl() ?? SchemaPrinter.Print(services.GetRequiredService<IRequestExecutor>().Schema);

    private CachedDocument GetDocument(IServiceProvider services)
    {
        // Keyed by the object that the text comes from: a gateway may change its schema while it runs.
        var source = services.GetService<ISchemaDocumentProvider>()?.GetSdl() ?? (object)services.GetRequiredService<IRequestExecutor>().Schema;
        var cached = Volatile.Read(ref _cached);
        if (cached is not null && ReferenceEquals(cached.Source, source))
        {
            return cached;
        }

        var utf8 = Encoding.UTF8.GetBytes(source as string ?? SchemaPrinter.Print((Schema)source));
        var made = new CachedDocument(source, utf8, $"\"{Base64Url.EncodeToString(SHA256.HashData(utf8).AsSpan(0, 18))}\"");
        Volatile.Write(ref _cached, made);
        return made;
    }

    private static bool Matches(StringValues ifNoneMatch, string etag)
    {
        foreach (var header in ifNoneMatch)
        {
            foreach (var candidate in (header ?? "").Split(',', StringSplitOptions.TrimEntries))
            {
                var tag = candidate.StartsWith("W/", StringComparison.Ordinal) ? candidate[2..] : candidate;
                if (tag == "*" || string.Equals(tag, etag, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private sealed record CachedDocument(object Source, byte[] Utf8, string ETag);
}
