using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Federation.AspNetCore.Http;

/// <summary>
/// Reads a GET request: <c>query</c>, <c>operationName</c>, and <c>variables</c> and <c>extensions</c> as JSON text.
/// See <see href="https://graphql.github.io/graphql-over-http/draft/#sec-GET"/>.
/// </summary>
internal static class QueryStringReader
{
    public static ReadOutcome Read(HttpRequest request, GraphQLHttpOptions options)
    {
        var parameters = request.Query;
        if (!TryGetSingle(parameters, "query", out var query, out var failure)
            || !TryGetSingle(parameters, "documentId", out var documentId, out failure)
            || (documentId is null && !TryGetSingle(parameters, "id", out documentId, out failure))
            || !TryGetSingle(parameters, "operationName", out var operationName, out failure)
            || !TryGetSingle(parameters, "variables", out var variablesText, out failure)
            || !TryGetSingle(parameters, "extensions", out var extensionsText, out failure))
        {
            return failure;
        }

        if (!TryParse(variablesText, "variables", options, out var variables, out failure))
        {
            return failure;
        }

        if (!TryParse(extensionsText, "extensions", options, out var extensions, out failure))
        {
            variables?.Dispose();
            return failure;
        }

        var parsed = new ParsedRequest(variables, extensions)
        {
            Query = query,
            DocumentId = documentId,
            OperationName = operationName,
            Variables = ObjectOf(variables),
            Extensions = ObjectOf(extensions),
        };
        if (!parsed.NamesNoDocument)
        {
            return parsed;
        }

        parsed.Dispose();
        return new HttpFailure(
            StatusCodes.Status400BadRequest,
            HttpErrorCodes.BadRequest,
            "The address has no \"query\". Write ?query={__typename}, or POST application/json.");
    }

    private static JsonElement? ObjectOf(JsonDocument? document) =>
        document?.RootElement is { ValueKind: JsonValueKind.Object } element ? element : null;

    private static bool TryGetSingle(IQueryCollection parameters, string name, out string? value, [NotNullWhen(false)] out HttpFailure? failure)
    {
        failure = null;
        value = null;
        if (!parameters.TryGetValue(name, out var values))
        {
            return true;
        }

        if (values.Count > 1)
        {
            failure = new HttpFailure(
                StatusCodes.Status400BadRequest, HttpErrorCodes.BadRequest, $"The address has the parameter \"{name}\" {values.Count} times. Write it once.");
            return false;
        }

        value = string.IsNullOrEmpty(values[0]) && name != "query" ? null : values[0];
        return true;
    }

    private static bool TryParse(
        string? text, string name, GraphQLHttpOptions options, out JsonDocument? document, [NotNullWhen(false)] out HttpFailure? failure)
    {
        document = null;
        failure = null;
        if (text is null)
        {
            return true;
        }

        if (!JsonText.TryParse(Encoding.UTF8.GetBytes(text), $"parameter \"{name}\"", options.MaxJsonDepth, out document, out failure))
        {
            return false;
        }

        if (RequestParameters.TryTakeObject(document.RootElement, name, out _, out failure))
        {
            return true;
        }

        document.Dispose();
        document = null;
        return false;
    }
}
