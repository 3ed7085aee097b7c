using System.Net.Http.Headers;
using Federation.Composition.Graph;
using Federation.Runtime.Transport;

namespace Federation.Gateway.Pipeline;

/// <summary>Passes the caller's own token on: each subgraph decides for itself what the caller may see.</summary>
internal sealed class CallerCredentials(IHttpContextAccessor accessor) : ISubgraphRequestHeaders
{
    public void Apply(HttpRequestHeaders headers, GraphSource source)
    {
        if (accessor.HttpContext?.Request.Headers.Authorization is { Count: > 0 } authorization)
        {
            headers.TryAddWithoutValidation("Authorization", (IEnumerable<string?>)authorization);
        }
    }
}
