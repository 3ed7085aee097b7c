using System.Buffers;
using System.Text.Json;
using Federation.AspNetCore.Batching;
using Federation.Language;
using Microsoft.AspNetCore.Http;

namespace Federation.AspNetCore.Http;

/// <summary>
/// Reads a POST body: never more than the limit, whatever the request says about its length.
/// See <see href="https://graphql.github.io/graphql-over-http/draft/#sec-POST"/>.
/// </summary>
internal static class RequestBodyReader
{
    private const string Example = "Send an object such as {\"query\":\"{ __typename }\"}.";

    public static async ValueTask<ReadOutcome> ReadAsync(HttpRequest request, GraphQLHttpOptions options, CancellationToken cancellationToken)
    {
        if (request.ContentLength > options.MaxBodyBytes)
        {
            return TooLarge(options.MaxBodyBytes);
        }

        var body = await ReadBytesAsync(request, options.MaxBodyBytes, cancellationToken);
        if (body is null)
        {
            return TooLarge(options.MaxBodyBytes);
        }

        if (body.Length == 0)
        {
            return BadRequest($"The request has no body. {Example}");
        }

        return JsonText.TryParse(body, "request body", options.MaxJsonDepth, out var document, out var failure) ? ReadDocument(document, options) : failure;
    }

    private static ReadOutcome ReadDocument(JsonDocument document, GraphQLHttpOptions options)
    {
        var outcome = ReadParameters(document, options);
        if (!outcome.Succeeded)
        {
            document.Dispose();
        }

        return outcome;
    }

    private static async ValueTask<byte[]?> ReadBytesAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            if (buffer.Length > maxBytes)
            {
                reader.AdvanceTo(buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var body = buffer.ToArray();
                reader.AdvanceTo(buffer.End);
                return body;
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private static ReadOutcome ReadParameters(JsonDocument document, GraphQLHttpOptions options)
    {
        var root = document.RootElement;
        if (root.ValueKind == JsonValueKind.Array)
        {
            return options.RequestBatching ? BatchReader.ReadRequests(root, document, options) : new HttpFailure(
                StatusCodes.Status400BadRequest,
                HttpErrorCodes.BatchingDisabled,
                "The body is a batch of requests. Batches are not executed here: send each request on its own, or several fields in one operation.");
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            return BadRequest($"The request body must be a JSON object. {Example}");
        }

        var isBatch = options.VariableBatching && root.TryGetProperty("variables", out var variables) && variables.ValueKind == JsonValueKind.Array;
        var outcome = isBatch ? BatchReader.ReadVariables(root, document, options) : RequestParameters.Read(root, document);
        return outcome is { Succeeded: true, Request: { Batch: null, NamesNoDocument: true } } ? BadRequest($"The request body has no \"query\". {Example}") : outcome;
    }

    private static HttpFailure TooLarge(int maxBytes) => new(
        StatusCodes.Status413PayloadTooLarge,
        ErrorCodes.LimitBytes,
        $"The request body is larger than {maxBytes} bytes. Send a smaller operation, or move data out of it.");

    private static HttpFailure BadRequest(string message) => new(StatusCodes.Status400BadRequest, HttpErrorCodes.BadRequest, message);
}
