using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Federation.AspNetCore.Http;

/// <summary>
/// Chooses the formats of an answer from the header Accept: the one with the highest quality wins, the first of equals. Nothing listed,
/// <c>*/*</c> and <c>application/*</c> mean <c>application/json</c>. Streams have to be named; who likes one answer better
/// than a stream gets <c>@defer</c> and <c>@stream</c> in one.
/// See <see href="https://graphql.github.io/graphql-over-http/draft/#sec-Media-Types"/>.
/// </summary>
/// <param name="Format">The format of a single answer; when it is a stream, failures before the executor are JSON.</param>
/// <param name="PrefersHtml">The caller is a browser that asks for a page.</param>
/// <param name="Failure">Set when the header cannot be read (400) or names nothing that can be produced (406).</param>
internal readonly record struct AcceptNegotiation(ResponseFormat Format, bool PrefersHtml, HttpFailure? Failure)
{
    public const string JsonType = "application/json";
    public const string GraphQLResponseType = "application/graphql-response+json";

    /// <summary>The format of the events of a subscription; null when the caller takes no streams.</summary>
    public ResponseFormat? Events { get; private init; }

    /// <summary>The format of an answer in parts; null when the caller takes, or likes better, one in one piece.</summary>
    public ResponseFormat? Parts { get; private init; }

    /// <summary>The format of the answers to a batch of variables: JSON lines, events, or for who names JSON alone a list.</summary>
    public ResponseFormat? Batches { get; private init; }

    public static AcceptNegotiation Negotiate(StringValues accept)
    {
        switch (accept.Count)
        {
            case 0:
            case 1 when accept[0] is null or "" or "*/*":
                return new AcceptNegotiation(ResponseFormat.Json, PrefersHtml: false, Failure: null) { Batches = ResponseFormat.JsonLines };
            case 1 when accept[0] is JsonType:
                return new AcceptNegotiation(ResponseFormat.Json, PrefersHtml: false, Failure: null) { Batches = ResponseFormat.Json };
            case 1 when accept[0] is GraphQLResponseType:
                return new AcceptNegotiation(ResponseFormat.GraphQLResponse, PrefersHtml: false, Failure: null) { Batches = ResponseFormat.Json };
            default:
                return MediaTypeHeaderValue.TryParseStrictList(accept, out var types) ? Choose(types) : Unreadable();
        }
    }

    private static AcceptNegotiation Choose(IList<MediaTypeHeaderValue> types)
    {
        var offers = AcceptOffers.Read(types);
        var single = offers.Best(ResponseFormat.Json, ResponseFormat.GraphQLResponse);
        var events = offers.Best(ResponseFormat.EventStream, ResponseFormat.Multipart, ResponseFormat.MultipartEvents);
        var parts = offers.Best(ResponseFormat.EventStream, ResponseFormat.Multipart);
        var batches = offers.Best(ResponseFormat.JsonLines, ResponseFormat.EventStream, ResponseFormat.Json, ResponseFormat.GraphQLResponse);
        var format = offers.QualityOf(events) > offers.QualityOf(single) ? parts ?? events : single;
        if (format is null && batches is not null)
        {
            format = ResponseFormat.Json; // one answer is one line, too
        }

        if (format is null)
        {
            return NotAcceptable() with { PrefersHtml = offers.Html > 0 };
        }

        return new AcceptNegotiation(format.Value, PrefersHtml: offers.Html > offers.QualityOf(format), Failure: null)
        {
            Events = events,
            Batches = batches,
            Parts = offers.QualityOf(parts) >= offers.QualityOf(single) ? parts : null,
        };
    }

    private static AcceptNegotiation NotAcceptable() => new(ResponseFormat.Json, PrefersHtml: false, new HttpFailure(
        StatusCodes.Status406NotAcceptable,
        HttpErrorCodes.NotAcceptable,
        $"Nothing in the header Accept can be produced here. Accept {GraphQLResponseType} or {JsonType}, for streams text/event-stream or multipart/mixed."));

    private static AcceptNegotiation Unreadable() => new(ResponseFormat.Json, PrefersHtml: false, new HttpFailure(
        StatusCodes.Status400BadRequest,
        HttpErrorCodes.BadRequest,
        $"The header Accept cannot be read. Write media types separated by commas, such as {GraphQLResponseType}, {JsonType}."));
}
