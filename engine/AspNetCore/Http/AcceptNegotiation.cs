using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Federation.AspNetCore.Http;

/// <summary>
/// Chooses the format of an answer from the header Accept: the listed type with the highest quality wins, the first of equals.
/// Nothing listed, <c>*/*</c> and <c>application/*</c> mean <c>application/json</c>.
/// See <see href="https://graphql.github.io/graphql-over-http/draft/#sec-Media-Types"/>.
/// </summary>
/// <param name="Format">The format; also of the answer that reports <paramref name="Failure"/>.</param>
/// <param name="PrefersHtml">The caller is a browser that asks for a page.</param>
/// <param name="Failure">Set when the header cannot be read (400) or names nothing that can be produced (406).</param>
internal readonly record struct AcceptNegotiation(ResponseFormat Format, bool PrefersHtml, HttpFailure? Failure)
{
    public const string JsonType = "application/json";
    public const string GraphQLResponseType = "application/graphql-response+json";

    public static AcceptNegotiation Negotiate(StringValues accept)
    {
        switch (accept.Count)
        {
            case 0:
            case 1 when accept[0] is null or "" or "*/*" or JsonType:
                return new AcceptNegotiation(ResponseFormat.Json, PrefersHtml: false, Failure: null);
            case 1 when accept[0] is GraphQLResponseType:
                return new AcceptNegotiation(ResponseFormat.GraphQLResponse, PrefersHtml: false, Failure: null);
            default:
                return MediaTypeHeaderValue.TryParseStrictList(accept, out var types) ? Choose(types) : Unreadable();
        }
    }

    private static AcceptNegotiation Choose(IList<MediaTypeHeaderValue> types)
    {
        ResponseFormat? chosen = null;
        double best = 0, html = 0;
        foreach (var type in types)
        {
            var quality = type.Quality ?? 1;
            if (type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase))
            {
                html = Math.Max(html, quality);
            }
            else if (FormatOf(type) is { } format && quality > best)
            {
                chosen = format;
                best = quality;
            }
        }

        return (chosen, html) switch
        {
            (null, 0) => NotAcceptable(),
            (null, _) => NotAcceptable() with { PrefersHtml = true },
            _ => new AcceptNegotiation(chosen.Value, PrefersHtml: html > best, Failure: null),
        };
    }

    private static ResponseFormat? FormatOf(MediaTypeHeaderValue type)
    {
        if (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return null; // answers are UTF-8
        }

        if (type.MediaType.Equals(GraphQLResponseType, StringComparison.OrdinalIgnoreCase))
        {
            return ResponseFormat.GraphQLResponse;
        }

        return type.MatchesAllTypes
            || type.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase)
            || type.MediaType.Equals(JsonType, StringComparison.OrdinalIgnoreCase)
                ? ResponseFormat.Json
                : null;
    }

    private static AcceptNegotiation NotAcceptable() => new(ResponseFormat.Json, PrefersHtml: false, new HttpFailure(
        StatusCodes.Status406NotAcceptable,
        HttpErrorCodes.NotAcceptable,
        $"Nothing in the header Accept can be produced here. Accept {GraphQLResponseType} or {JsonType}."));

    private static AcceptNegotiation Unreadable() => new(ResponseFormat.Json, PrefersHtml: false, new HttpFailure(
        StatusCodes.Status400BadRequest,
        HttpErrorCodes.BadRequest,
        $"The header Accept cannot be read. Write media types separated by commas, such as {GraphQLResponseType}, {JsonType}."));
}
