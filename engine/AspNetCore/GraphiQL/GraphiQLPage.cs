using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Federation.AspNetCore.Http;
using Federation.AspNetCore.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Federation.AspNetCore.GraphiQL;

/// <summary>Serves GraphiQL from this host alone: no other host is asked for anything, which the page's content security policy enforces.</summary>
internal sealed class GraphiQLPage(string path, string? defaultQuery)
{
    // Styles may be inline because the editor sets them on its lines; scripts may not.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string DefaultQuery = "# Ctrl+Space completes, Ctrl+Enter runs.\nquery Hello {\n  __typename\n}\n";

    private readonly GraphiQLAssets _assets = new();

    public Task HandleAsync(HttpContext context)
    {
        var root = $"{context.Request.PathBase}{path}";
        var html = _assets.AreBundled ? GraphiQLHtml.Page(root, Settings(context.RequestServices, root)) : GraphiQLHtml.PageWithoutScript(root);
        return WriteAsync(context, Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8");
    }

    public Task HandleAssetAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || _assets.Find(context.GetRouteValue("asset") as string ?? "") is not { } asset)
        {
            return WriteNotFoundAsync(context);
        }

        var headers = context.Response.Headers;
        headers.ETag = asset.ETag;
        if (string.Equals(context.Request.Headers.IfNoneMatch, asset.ETag, StringComparison.Ordinal))
        {
            headers.CacheControl = "no-cache";
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return WriteAsync(context, asset.Bytes, asset.ContentType);
    }

    /// <summary>Answers with the demo identities and a fresh token for each; only where a development issuer is registered.</summary>
    public Task HandleIdentitiesAsync(HttpContext context)
    {
        var provider = context.RequestServices.GetService<IDemoIdentityProvider>();
        var issuer = context.RequestServices.GetService<DevelopmentIssuer>();
        if (provider is null || issuer is null || !HttpMethods.IsGet(context.Request.Method))
        {
            return WriteNotFoundAsync(context);
        }

        if (CrossSiteGuard.Check(context.Request) is { } failure)
        {
            return AnswerWriter.WriteFailureAsync(context, ResponseFormat.Json, failure);
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach (var offer in provider.GetIdentities())
            {
                writer.WriteStartObject();
                writer.WriteString("name"u8, offer.Name);
                writer.WriteString("label"u8, offer.Label);
                writer.WriteString("token"u8, issuer.CreateToken(DemoIdentity.Parse(offer.Name)));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return WriteAsync(context, buffer.WrittenMemory, "application/json; charset=utf-8", "no-store");
    }

    private string Settings(IServiceProvider services, string root)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("endpoint"u8, root);
            writer.WriteString("defaultQuery"u8, defaultQuery ?? DefaultQuery);
            if (services.GetService<IDemoIdentityProvider>() is not null && services.GetService<DevelopmentIssuer>() is not null)
            {
                writer.WriteString("identities"u8, $"{root}/ui/identities");
            }

            writer.WriteEndObject();
        }

        return HtmlEncoder.Default.Encode(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static Task WriteNotFoundAsync(HttpContext context) => AnswerWriter.WriteFailureAsync(
        context, ResponseFormat.Json, new HttpFailure(StatusCodes.Status404NotFound, HttpErrorCodes.NotFound, "There is nothing at this address."));

    private static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> bytes, string contentType, string cacheControl = "no-cache")
    {
        var response = context.Response;
        response.ContentType = contentType;
        response.ContentLength = bytes.Length;
        response.Headers.CacheControl = cacheControl;
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        await response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
    }
}
