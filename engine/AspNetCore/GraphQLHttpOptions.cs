using System.Security.Claims;

namespace Federation.AspNetCore;

/// <summary>How a GraphQL endpoint behaves. Set with <c>services.Configure</c> for all endpoints or at <c>MapGraphQL</c> for one.</summary>
public sealed record GraphQLHttpOptions
{
    /// <summary>Serves GraphiQL to browsers. Left out, it does so in Development.</summary>
    public bool? GraphiQL { get; set; }

    /// <summary>Serves the SDL at <c>?sdl</c> and <c>/schema.graphql</c>. Follows the introspection switch: left out, it does so in Development.</summary>
    public bool? SchemaDocument { get; set; }

    /// <summary>Executes queries sent by GET.</summary>
    public bool Get { get; set; } = true;

    /// <summary>The largest body in bytes, counted after inflating where a host inflates.</summary>
    public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>How deep JSON in a request may nest.</summary>
    public int MaxJsonDepth { get; set; } = 100;

    /// <summary>
    /// Executes one operation for each object of a list of variables, each answer with its <c>variableIndex</c>. All requests of a batch
    /// together may cost what one may.
    /// </summary>
    public bool VariableBatching { get; set; }

    /// <summary>Executes a list of requests, and answers with a list. All of them together may cost what one may.</summary>
    public bool RequestBatching { get; set; }

    /// <summary>How many requests a batch may have.</summary>
    public int MaxBatchSize { get; set; } = 16;

    /// <summary>
    /// Says what an operation costs when the header <c>GraphQL-Cost</c> is <c>report</c>; with <c>validate</c> it says nothing else. Left out,
    /// it does so in Development.
    /// </summary>
    public bool? CostReport { get; set; }

    /// <summary>What the operations of a caller may cost; null, or left out, for the limit that all have.</summary>
    public Func<ClaimsPrincipal, double?>? MaxCost { get; set; }

    /// <summary>The text that GraphiQL starts with.</summary>
    public string? DefaultQuery { get; set; }

    /// <summary>The limits and times of answers in streams.</summary>
    public GraphQLStreamOptions Streams { get; set; } = new();
}
