using System.Text.Json;
using Federation.AspNetCore.Batching;
using Federation.Execution;

namespace Federation.AspNetCore.Http;

/// <summary>The parameters of a request. Its JSON lives until it is disposed, so it is disposed after the answer is written.</summary>
internal sealed class ParsedRequest(params JsonDocument?[] documents) : IDisposable
{
    public string? Query { get; init; }

    public string? DocumentId { get; init; }

    /// <summary>The requests, when the body has several; all else is empty then.</summary>
    public RequestBatch? Batch { get; init; }

    /// <summary>There is neither a document nor anything that a document could be found by.</summary>
    public bool NamesNoDocument => Query is null && DocumentId is null && !PersistedQueryExtension.TryGetHash(Extensions, out _);

    public string? OperationName { get; init; }

    public JsonElement? Variables { get; init; }

    public JsonElement? Extensions { get; init; }

    public void Dispose()
    {
        foreach (var document in documents)
        {
            document?.Dispose();
        }
    }
}
