using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Federation.AspNetCore.Http;

/// <summary>Which bodies are read: JSON in UTF-8, not compressed.</summary>
internal static class ContentTypes
{
    /// <summary>Null when the body can be read, else a 415 that says why not.</summary>
    public static HttpFailure? Check(HttpRequest request)
    {
        if (request.Headers.ContentEncoding is { Count: > 0 } encoding && !string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase))
        {
            return Unsupported("Compressed bodies are not read here. Send the body without Content-Encoding.");
        }

        if (string.Equals(request.ContentType, AcceptNegotiation.JsonType, StringComparison.Ordinal))
        {
            return null;
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            return Unsupported("The request has no readable Content-Type. Send application/json.");
        }

        if (!type.MediaType.Equals(AcceptNegotiation.JsonType, StringComparison.OrdinalIgnoreCase))
        {
            return Unsupported($"Bodies of type {type.MediaType} are not executed. Send application/json.");
        }

        return !type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            ? null
            : Unsupported("JSON is read as UTF-8 only. Send application/json; charset=utf-8.");
    }

    /// <summary>True for the types that a page may send to another site without asking.</summary>
    public static bool IsSimple(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (type.MediaType.Equals("text/plain", StringComparison.OrdinalIgnoreCase)
            || type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
            || type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase));

    private static HttpFailure Unsupported(string message) =>
        new(StatusCodes.Status415UnsupportedMediaType, HttpErrorCodes.UnsupportedMediaType, message);
}
