using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Federation.AspNetCore.Http;

/// <summary>
/// The types of the request parameters; null is the same as left out.
/// See <see href="https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters"/>.
/// </summary>
internal static class RequestParameters
{
    /// <summary>Reads them all from a JSON object.</summary>
    /// <param name="body">The object.</param>
    /// <param name="owner">The document that it belongs to; disposed with the request, or by the caller when there is a failure.</param>
    /// <param name="allowVariableList">A list of variables is somebody else's to read.</param>
    public static ReadOutcome Read(JsonElement body, JsonDocument owner, bool allowVariableList = false)
    {
        JsonElement? variables = null;
        if (!TryGetText(body, "query", out var query, out var fault)
            || !TryGetText(body, "documentId", out var documentId, out fault)
            || (documentId is null && !TryGetText(body, "id", out documentId, out fault))
            || !TryGetText(body, "operationName", out var operationName, out fault)
            || (!allowVariableList && !TryGetObject(body, "variables", out variables, out fault))
            || !TryGetObject(body, "extensions", out var extensions, out fault))
        {
            return fault;
        }

        return new ParsedRequest(owner)
        {
            Query = query,
            DocumentId = documentId,
            OperationName = operationName,
            Variables = variables,
            Extensions = extensions,
        };
    }

    public static bool TryGetText(JsonElement body, string name, out string? value, [NotNullWhen(false)] out HttpFailure? failure)
    {
        value = null;
        failure = null;
        if (!body.TryGetProperty(name, out var element) || element.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        if (element.ValueKind != JsonValueKind.String)
        {
            failure = WrongType(name, "a string", element.ValueKind);
            return false;
        }

        value = element.GetString();
        return true;
    }

    public static bool TryGetObject(JsonElement body, string name, out JsonElement? value, [NotNullWhen(false)] out HttpFailure? failure)
    {
        value = null;
        failure = null;
        return !body.TryGetProperty(name, out var element) || TryTakeObject(element, name, out value, out failure);
    }

    public static bool TryTakeObject(JsonElement element, string name, out JsonElement? value, [NotNullWhen(false)] out HttpFailure? failure)
    {
        value = null;
        failure = null;
        switch (element.ValueKind)
        {
            case JsonValueKind.Null:
                return true;
            case JsonValueKind.Object:
                value = element;
                return true;
            case JsonValueKind.Array when name == "variables":
                failure = new HttpFailure(
                    StatusCodes.Status400BadRequest,
                    HttpErrorCodes.BatchingDisabled,
                    "\"variables\" is a list. Variable batches are not executed here: send one object of variables per request.");
                return false;
            default:
                failure = WrongType(name, "an object", element.ValueKind);
                return false;
        }
    }

    private static HttpFailure WrongType(string name, string expected, JsonValueKind found) => new(
        StatusCodes.Status400BadRequest,
        HttpErrorCodes.BadRequest,
        $"\"{name}\" must be {expected}, but is {Name(found)}.");

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        _ => "a boolean",
    };
}
