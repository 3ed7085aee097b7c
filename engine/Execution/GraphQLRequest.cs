using System.Collections.Frozen;
using System.Security.Claims;
using System.Text.Json;

namespace Federation.Execution;

/// <summary>One GraphQL request, independent of how it came in.</summary>
public sealed record GraphQLRequest
{
    private static readonly ClaimsPrincipal s_anonymous = new(new ClaimsIdentity());

    /// <summary>The document text.</summary>
    public string? Query { get; init; }

    /// <summary>
    /// The id of a persisted operation, in place of the document: see <see cref="PersistedOperationExecutor"/>. The hash of
    /// <see cref="PersistedQueryExtension"/> stays among the <see cref="Extensions"/>.
    /// </summary>
    public string? DocumentId { get; init; }

    /// <summary>Which operation of the document to run; may be left out when there is only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>
    /// The variables as a JSON object; null or JSON null when there are none. All their strings are text: <see cref="JsonDocument"/> also
    /// takes bytes that are not UTF-8 and escapes that are half a character, which the HTTP endpoint refuses.
    /// </summary>
    public JsonElement? Variables { get; init; }

    /// <summary>The extensions of the request as a JSON object.</summary>
    public JsonElement? Extensions { get; init; }

    /// <summary>The services of this request; resolvers get theirs from here.</summary>
    public IServiceProvider? Services { get; init; }

    /// <summary>The caller; anonymous when nobody is signed in.</summary>
    public ClaimsPrincipal User { get; init; } = s_anonymous;

    /// <summary>What the host wants resolvers to know.</summary>
    public IReadOnlyDictionary<string, object?> ContextData { get; init; } = FrozenDictionary<string, object?>.Empty;

    /// <summary>The value that root fields are read from; without one an empty dictionary.</summary>
    public object? RootValue { get; init; }

    /// <summary>What the operation may cost and whether the answer says it; left out, the limits of the executor count.</summary>
    public RequestCost? Cost { get; init; }

    /// <summary>
    /// True for GET: a mutation is refused with the code <see cref="ExecutionErrorCodes.MethodNotAllowed"/>, and so is a subscription
    /// unless <see cref="AllowStreams"/>, as a browser's <c>EventSource</c> asks.
    /// </summary>
    public bool QueriesOnly { get; init; }

    /// <summary>
    /// False when the caller takes a single answer: <c>@defer</c> and <c>@stream</c> have no effect then, and a subscription is
    /// refused with the code <see cref="ExecutionErrorCodes.OperationNotSupported"/>.
    /// </summary>
    public bool AllowStreams { get; init; } = true;

    /// <summary>False when the caller takes an answer to a query or mutation in one piece only: <c>@defer</c> and <c>@stream</c> have no effect then.</summary>
    public bool AllowIncrementalDelivery { get; init; } = true;
}
