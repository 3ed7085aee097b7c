using System.Text.Json;

namespace Federation.AspNetCore.Http;

/// <summary>The parameters of a request. Its JSON lives until it is disposed, so it is disposed after the answer is written.</summary>
internal sealed class ParsedRequest(params JsonDocument?[] documents) : IDisposable
{
    public string? Query { get; init; }

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
