using System.Net.Http.Headers;
using Federation.Composition.Graph;

namespace Federation.Runtime.Transport;

/// <summary>Adds headers to the requests that go to subgraphs: the caller's credentials, the gateway's own. Safe to share between threads.</summary>
public interface ISubgraphRequestHeaders
{
    /// <summary>Called once for each request, in the execution context of the client's request.</summary>
    void Apply(HttpRequestHeaders headers, GraphSource source);
}
