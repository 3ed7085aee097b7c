using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Federation.Runtime.Transport;

/// <summary>What came back from a subgraph: a GraphQL answer, or why there is none.</summary>
public sealed class SubgraphAnswer
{
    private SubgraphAnswer(JsonElement body, string? failure)
    {
        Body = body;
        Failure = failure;
    }

    /// <summary>The answer, a JSON object with <c>data</c> or <c>errors</c>; undefined when there is none.</summary>
    public JsonElement Body { get; }

    /// <summary>Why there is no answer, fit to show to a client and to follow a colon.</summary>
    public string? Failure { get; }

    /// <summary>True when there is an answer.</summary>
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Failure is null;

    /// <summary>A GraphQL answer.</summary>
    public static SubgraphAnswer Of(JsonElement body) => new(body, failure: null);

    /// <summary>No answer.</summary>
    public static SubgraphAnswer Failed(string reason) => new(default, reason);

    /// <summary>Reads the body of a response; what is not a GraphQL answer is a failure.</summary>
    internal static SubgraphAnswer Parse(ReadOnlyMemory<byte> utf8, int maxDepth)
    {
        try
        {
            var body = JsonElement.Parse(utf8.Span, new JsonDocumentOptions { MaxDepth = maxDepth });
            var isAnswer = body.ValueKind == JsonValueKind.Object
                && ((body.TryGetProperty("data"u8, out var data) && data.ValueKind is JsonValueKind.Object or JsonValueKind.Null)
                    || (body.TryGetProperty("errors"u8, out var errors) && errors.ValueKind == JsonValueKind.Array));
            return isAnswer ? Of(body) : Failed("its answer is not a GraphQL response");
        }
        catch (JsonException)
        {
            return Failed("its answer is not JSON");
        }
    }
}
