using System.Globalization;
using Federation.Execution;
using Federation.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Federation.AspNetCore.Http;

/// <summary>
/// Writes answers in one piece: the status code that the format asks for, then the bytes straight into the response's pipe.
/// See <see href="https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes"/>.
/// </summary>
internal static class AnswerWriter
{
    private const int RetryAfterSeconds = 1;

    public static Task WriteFailureAsync(HttpContext context, ResponseFormat format, HttpFailure failure)
    {
        if (failure.StatusCode is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status429TooManyRequests)
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        }

        return WriteAsync(context, format, failure.StatusCode, OperationResult.RequestError(failure.Error));
    }

    /// <summary>Refuses a credential that does not hold.</summary>
    public static Task WriteUnauthorizedAsync(HttpContext context, ResponseFormat format, GraphQLError error)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        return WriteFailureAsync(context, format, new HttpFailure(StatusCodes.Status401Unauthorized, error));
    }

    public static Task WriteResultAsync(HttpContext context, ResponseFormat format, OperationResult result)
    {
        var statusCode = result.HasData ? StatusCodes.Status200OK : StatusOfRequestError(format, result.Errors);
        if (statusCode == StatusCodes.Status405MethodNotAllowed)
        {
            context.Response.Headers.Allow = HttpMethods.Post;
        }
        else if (!result.HasData && RetryAfter(result.Errors) is { } seconds)
        {
            statusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = string.Create(CultureInfo.InvariantCulture, $"{seconds}");
        }

        return WriteAsync(context, format, statusCode, result);
    }

    private static object? RetryAfter(IReadOnlyList<GraphQLError> errors) =>
        errors.Count > 0 ? errors[0].Extensions?.GetValueOrDefault(HttpErrorCodes.RetryAfter) : null;

    private static int StatusOfRequestError(ResponseFormat format, IReadOnlyList<GraphQLError> errors)
    {
        var code = errors.Count > 0 ? errors[0].Code : null;
        return code switch
        {
            ExecutionErrorCodes.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
            ExecutionErrorCodes.QueryMissing => StatusCodes.Status400BadRequest,
            ErrorCodes.InternalServerError => StatusCodes.Status500InternalServerError,
            _ => format == ResponseFormat.GraphQLResponse && errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };
    }

    private static async Task WriteAsync(HttpContext context, ResponseFormat format, int statusCode, OperationResult result)
    {
        var response = context.Response;
        response.StatusCode = statusCode;
        response.ContentType = format == ResponseFormat.GraphQLResponse ? "application/graphql-response+json; charset=utf-8" : "application/json; charset=utf-8";
        if (statusCode != StatusCodes.Status200OK)
        {
            response.Headers[HeaderNames.CacheControl] = "no-store";
        }

        await result.WriteToAsync(response.BodyWriter, context.RequestAborted);
    }
}
