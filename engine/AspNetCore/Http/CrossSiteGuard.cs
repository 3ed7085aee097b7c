using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Federation.AspNetCore.Http;

/// <summary>
/// Keeps other sites' pages from making a browser send operations (CSRF). The rule:
/// <list type="bullet">
/// <item>POST executes <c>application/json</c> only, which a browser sends across sites after a CORS preflight and never from a form.</item>
/// <item>GET executes queries only, and none that a browser marks as sent by another site's script, image or frame
/// (<c>Sec-Fetch-Site: cross-site</c> or <c>same-site</c>, no navigation) or that comes with a form's content type,
/// unless it has the header <c>GraphQL-Preflight</c> or <c>X-Federation-Preflight</c>, whatever its value: a browser asks for
/// permission before it sends one of those.</item>
/// </list>
/// Browsers set <c>Sec-Fetch-*</c> themselves; pages cannot. Programs that are not browsers send none and are not concerned.
/// </summary>
internal static class CrossSiteGuard
{
    public static HttpFailure? Check(HttpRequest request)
    {
        if (request.Headers.ContainsKey("GraphQL-Preflight") || request.Headers.ContainsKey("X-Federation-Preflight"))
        {
            return null;
        }

        if (!IsFromOtherSite(request.Headers) && !ContentTypes.IsSimple(request.ContentType))
        {
            return null;
        }

        return new HttpFailure(
            StatusCodes.Status400BadRequest,
            HttpErrorCodes.CrossSiteRequest,
            "This GET could have been sent by another site's page without permission. Send the header GraphQL-Preflight: 1, or POST application/json.");
    }

    private static bool IsFromOtherSite(IHeaderDictionary headers) =>
        (headers["Sec-Fetch-Site"] is var site && (Is(site, "cross-site") || Is(site, "same-site")))
        && !(Is(headers["Sec-Fetch-Mode"], "navigate") && Is(headers["Sec-Fetch-Dest"], "document"));

    private static bool Is(StringValues header, string value) => string.Equals(header, value, StringComparison.OrdinalIgnoreCase);
}
