using Federation.AspNetCore.Http;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Federation.AspNetCore.WebSockets;

/// <summary>
/// Keeps other sites' pages from opening a socket with a visitor's cookies: browsers ask nobody before they open one, but they say which page it
/// is. That must be a page of this host, or of an origin that CORS allows here. Programs that are not browsers send no origin.
/// </summary>
internal static class WebSocketOrigin
{
    public static async ValueTask<HttpFailure?> CheckAsync(HttpContext context)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (origin.Length == 0 || IsSameHost(origin, context.Request.Host) || await IsAllowedAsync(context, origin))
        {
            return null;
        }

        return new HttpFailure(
            StatusCodes.Status403Forbidden,
            HttpErrorCodes.CrossSiteRequest,
            "A page of another site may not open a socket here. Allow its origin with CORS, or open the socket from a page of this host.");
    }

    // The scheme may differ: a proxy in front of the host often ends TLS.
    private static bool IsSameHost(string origin, HostString host)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var page) || !page.Host.Equals(host.Host, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return host.Port is { } port ? port == page.Port : page.IsDefaultPort;
    }

    private static async ValueTask<bool> IsAllowedAsync(HttpContext context, string origin)
    {
        if (context.RequestServices.GetService<ICorsPolicyProvider>() is not { } policies)
        {
            return false;
        }

        var policy = context.GetEndpoint()?.Metadata.GetMetadata<ICorsMetadata>() switch
        {
            ICorsPolicyMetadata inline => inline.Policy,
            IEnableCorsAttribute named => await policies.GetPolicyAsync(context, named.PolicyName),
            IDisableCorsAttribute => null,
            _ => await policies.GetPolicyAsync(context, policyName: null),
        };
        return policy?.IsOriginAllowed(origin) == true;
    }
}
