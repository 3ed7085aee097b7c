using Federation.AspNetCore.Http;
using Microsoft.AspNetCore.Http;

namespace Federation.AspNetCore.Streams;

/// <summary>Why a stream is refused.</summary>
internal static class StreamFailures
{
    public static HttpFailure TooManyStreams() => new(
        StatusCodes.Status503ServiceUnavailable,
        HttpErrorCodes.LimitStreams,
        "There are as many streams here as there may be. Try again later.");

    public static HttpFailure TooManyOperations(int limit) => new(
        StatusCodes.Status429TooManyRequests,
        HttpErrorCodes.LimitStreams,
        $"A connection has at most {limit} operations at a time. Complete one before the next, or open another connection.");

    public static HttpFailure TooManyReservations(int limit) => new(
        StatusCodes.Status429TooManyRequests,
        HttpErrorCodes.LimitStreams,
        $"A caller has at most {limit} reservations at a time that wait for their connection. Open one with GET before the next.");
}
