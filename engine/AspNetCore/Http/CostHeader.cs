using Federation.Execution;
using Microsoft.AspNetCore.Http;

namespace Federation.AspNetCore.Http;

/// <summary>The header <c>GraphQL-Cost</c>, by which a client asks what its operations cost.</summary>
internal static class CostHeader
{
    public static CostReporting Read(HttpRequest request, GraphQLHttpOptions options) =>
        options.CostReport == true && request.Headers.TryGetValue("GraphQL-Cost", out var wanted)
            ? wanted.ToString() switch
            {
                "report" => CostReporting.Report,
                "validate" => CostReporting.Validate,
                _ => CostReporting.None,
            }
            : CostReporting.None;
}
