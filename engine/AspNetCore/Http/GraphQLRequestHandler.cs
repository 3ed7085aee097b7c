using Federation.AspNetCore.Batching;
using Federation.AspNetCore.GraphiQL;
using Federation.AspNetCore.Identity;
using Federation.AspNetCore.Streams;
using Federation.AspNetCore.WebSockets;
using Federation.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Federation.AspNetCore.Http;

/// <summary>
/// The endpoint: from an HTTP request to a GraphQL request and back. The cheapest check comes first, and nothing is executed before all have passed.
/// See <see href="https://graphql.github.io/graphql-over-http/draft/"/>.
/// </summary>
internal sealed class GraphQLRequestHandler(
    GraphQLHttpOptions options,
    OperationRunner runner,
    StreamedAnswers answers,
    BatchAnswers batches,
    WebSocketEndpoint sockets,
    SchemaDocumentEndpoint schemaDocument,
    GraphiQLPage? page)
{
    public Task HandleAsync(HttpContext context)
    {
        if (sockets.Answers(context))
        {
            return sockets.HandleAsync(context);
        }

        var accept = AcceptNegotiation.Negotiate(context.Request.Headers.Accept);
        if (HttpMethods.IsPost(context.Request.Method))
        {
            return accept.Failure is null ? PostAsync(context, accept) : AnswerWriter.WriteFailureAsync(context, accept.Format, accept.Failure);
        }

        return HttpMethods.IsGet(context.Request.Method) ? GetAsync(context, accept) : RefuseMethodAsync(context, accept.Format, "GET, POST");
    }

    private async Task PostAsync(HttpContext context, AcceptNegotiation accept)
    {
        if (ContentTypes.Check(context.Request) is { } unsupported)
        {
            context.Response.Headers.Accept = AcceptNegotiation.JsonType;
            await AnswerWriter.WriteFailureAsync(context, accept.Format, unsupported);
            return;
        }

        try
        {
            var outcome = await RequestBodyReader.ReadAsync(context.Request, options, context.RequestAborted);
            await ExecuteAsync(context, accept, outcome, queriesOnly: false);
        }
        catch (BadHttpRequestException exception)
        {
            await AnswerWriter.WriteFailureAsync(
                context, accept.Format, new HttpFailure(exception.StatusCode, HttpErrorCodes.BadRequest, "The request body cannot be read."));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller is gone; nobody is left to answer.
        }
    }

    private async Task GetAsync(HttpContext context, AcceptNegotiation accept)
    {
        if (context.Request.Query.ContainsKey("sdl"))
        {
            await schemaDocument.HandleAsync(context);
            return;
        }

        context.Response.Headers.Vary = HeaderNames.Accept;
        if (accept.PrefersHtml && page is not null)
        {
            await page.HandleAsync(context);
            return;
        }

        var failure = accept.Failure ?? CrossSiteGuard.Check(context.Request);
        if (failure is not null)
        {
            await AnswerWriter.WriteFailureAsync(context, accept.Format, failure);
            return;
        }

        if (!options.Get)
        {
            await RefuseMethodAsync(context, accept.Format, HttpMethods.Post);
            return;
        }

        try
        {
            await ExecuteAsync(context, accept, QueryStringReader.Read(context.Request, options), queriesOnly: true);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller is gone; nobody is left to answer.
        }
    }

    private async Task ExecuteAsync(HttpContext context, AcceptNegotiation accept, ReadOutcome outcome, bool queriesOnly)
    {
        if (!outcome.Succeeded)
        {
            await AnswerWriter.WriteFailureAsync(context, accept.Format, outcome.Failure);
            return;
        }

        using var parameters = outcome.Request;
        var caller = await CallerIdentity.FindAsync(context);
        if (caller.Error is not null)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            await AnswerWriter.WriteFailureAsync(context, accept.Format, new HttpFailure(StatusCodes.Status401Unauthorized, caller.Error));
            return;
        }

        if (parameters.Batch is { } batch)
        {
            await batches.WriteAsync(context, accept, batch, caller);
            return;
        }

        var call = new OperationCall(parameters, caller, context.RequestServices)
        {
            Cost = CostHeader.Read(context.Request, options),
            QueriesOnly = queriesOnly,
            AllowStreams = accept.Events is not null,
            AllowParts = accept.Parts is not null,
        };
        await using var result = await runner.RunAsync(call, context.RequestAborted);
        await answers.WriteAsync(context, accept, result, caller);
    }

    private static Task RefuseMethodAsync(HttpContext context, ResponseFormat format, string allowed)
    {
        context.Response.Headers.Allow = allowed;
        return AnswerWriter.WriteFailureAsync(context, format, new HttpFailure(
            StatusCodes.Status405MethodNotAllowed,
            ExecutionErrorCodes.MethodNotAllowed,
            $"{context.Request.Method} is not answered here. Use {allowed.Replace(", ", " or ", StringComparison.Ordinal)}."));
    }
}
