using Federation.AspNetCore.Identity;
using Federation.Execution;

namespace Federation.AspNetCore.Http;

/// <summary>An operation that somebody asks for, by whatever transport, and the answers that he takes.</summary>
/// <param name="Parameters">What is asked; disposed by the transport when all is answered.</param>
/// <param name="Caller">Who asks.</param>
/// <param name="Services">Alive until all is answered.</param>
internal sealed record OperationCall(ParsedRequest Parameters, CallerIdentity Caller, IServiceProvider Services)
{
    /// <summary>How many requests came in one body.</summary>
    public int BatchSize { get; init; } = 1;

    /// <summary>Whether the answer says what the operation costs.</summary>
    public CostReporting Cost { get; init; }

    /// <summary>The method may only read (GET).</summary>
    public bool QueriesOnly { get; init; }

    /// <summary>The answer may be a stream.</summary>
    public bool AllowStreams { get; init; }

    /// <summary>The answer to a query or mutation may come in parts; only where it may come in a stream.</summary>
    public bool AllowParts { get; init; }
}
