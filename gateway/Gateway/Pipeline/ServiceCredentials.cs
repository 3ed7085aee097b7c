using System.Net.Http.Headers;
using Federation.AspNetCore.Identity;
using Federation.Composition.Graph;
using Federation.Runtime.Transport;

namespace Federation.Gateway.Pipeline;

/// <summary>Shows the subgraph that the gateway is asking; without it <c>_entities</c> is refused outside Development.</summary>
internal sealed class ServiceCredentials(ServiceTokenIssuer issuer) : ISubgraphRequestHeaders
{
    public void Apply(HttpRequestHeaders headers, GraphSource source)
    {
        if (issuer.GetToken() is { } token)
        {
            headers.TryAddWithoutValidation(ServiceTokenIssuer.HeaderName, token);
        }
    }
}
