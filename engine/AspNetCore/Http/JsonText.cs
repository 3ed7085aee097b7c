using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;

namespace Federation.AspNetCore.Http;

/// <summary>
/// Parses JSON that a stranger sent. What comes out is safe to read anywhere: nesting is bounded, no object has a name twice, and every string is
/// valid text, so that no reader further on can fail.
/// </summary>
internal static class JsonText
{
    /// <param name="utf8">The text; it must stay unchanged while the document lives.</param>
    /// <param name="what">How messages call it, such as <c>request body</c>.</param>
    /// <param name="maxDepth">How deep it may nest.</param>
    /// <param name="document">The document, to be disposed by the caller.</param>
    /// <param name="failure">What is wrong with the text.</param>
    public static bool TryParse(
        ReadOnlyMemory<byte> utf8,
        string what,
        int maxDepth,
        [NotNullWhen(true)] out JsonDocument? document,
        [NotNullWhen(false)] out HttpFailure? failure)
    {
        document = null;
        if (!Utf8.IsValid(utf8.Span))
        {
            failure = Broken($"The {what} is not valid UTF-8.");
            return false;
        }

        try
        {
            document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = maxDepth, AllowDuplicateProperties = false });
        }
        catch (JsonException exception)
        {
            failure = Describe(utf8.Span, what, maxDepth, exception);
            return false;
        }
        catch (InvalidOperationException)
        {
            // Names are read to find one that stands twice.
            failure = HalfCharacter(what);
            return false;
        }

        if (HasLoneSurrogate(utf8.Span, maxDepth))
        {
            document.Dispose();
            document = null;
            failure = HalfCharacter(what);
            return false;
        }

        failure = null;
        return true;
    }

    private static HttpFailure Describe(ReadOnlySpan<byte> utf8, string what, int maxDepth, JsonException exception)
    {
        if (IsTooDeep(utf8, maxDepth))
        {
            return new HttpFailure(
                StatusCodes.Status400BadRequest,
                HttpErrorCodes.LimitJsonDepth,
                $"The {what} nests deeper than {maxDepth} levels. Send a flatter one.");
        }

        // The exception says where twice; once is enough.
        var reason = exception.Message;
        var tail = reason.IndexOf(" LineNumber:", StringComparison.Ordinal);
        reason = tail < 0 ? reason : reason[..tail];
        return exception.LineNumber is { } line && exception.BytePositionInLine is { } position
            ? Broken($"The {what} is not valid JSON (line {line + 1}, byte {position + 1}): {reason}")
            : Broken($"The {what} is not valid JSON: {reason}");
    }

    private static bool IsTooDeep(ReadOnlySpan<byte> utf8, int maxDepth)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth >= maxDepth && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            return false; // broken before it got too deep
        }

        return false;
    }

    private static bool HasLoneSurrogate(ReadOnlySpan<byte> utf8, int maxDepth)
    {
        if (utf8.IndexOf("\\ud"u8) < 0 && utf8.IndexOf("\\uD"u8) < 0)
        {
            return false;
        }

        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = maxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || !reader.ValueIsEscaped)
            {
                continue;
            }

            try
            {
                _ = reader.GetString();
            }
            catch (InvalidOperationException)
            {
                return true;
            }
        }

        return false;
    }

    private static HttpFailure HalfCharacter(string what) =>
        Broken($"The {what} has an escape such as \\ud800 that is half a character. Send both halves or the character itself.");

    private static HttpFailure Broken(string message) => new(StatusCodes.Status400BadRequest, HttpErrorCodes.BadRequest, message);
}
