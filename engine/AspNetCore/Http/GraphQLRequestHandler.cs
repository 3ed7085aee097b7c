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

        if (HttpMethods.IsPost(context.Request.Method))
        {
            return PostAsync(context, (accept, parameters, caller) => ExecuteAsync(context, accept, parameters, caller, queriesOnly: false));
        }

        var accept = AcceptNegotiation.Negotiate(context.Request.Headers.Accept);
        return HttpMethods.IsGet(context.Request.Method) ? GetAsync(context, accept) : RefuseMethodAsync(context, accept.Format, "GET, POST");
    }

    /// <summary>Reads a POST and finds its caller. What does not hold is answered with the reason.</summary>
    /// <param name="context">The request.</param>
    /// <param name="answer">Answers it, and disposes of the parameters.</param>
    public async Task PostAsync(HttpContext context, Func<AcceptNegotiation, ParsedRequest, CallerIdentity, Task> answer)
    {
        var accept = AcceptNegotiation.Negotiate(context.Request.Headers.Accept);
        if (accept.Failure is not null)
        {
            await AnswerWriter.WriteFailureAsync(context, accept.Format, accept.Failure);
            return;
        }

        if (ContentTypes.Check(context.Request) is { } unsupported)
        {
            context.Response.Headers.Accept = AcceptNegotiation.JsonType;
            await AnswerWriter.WriteFailureAsync(context, accept.Format, unsupported);
            return;
        }

        try
        {
            var outcome = await RequestBodyReader.ReadAsync(context.Request, options, context.RequestAborted);
            await AdmitAsync(context, accept, outcome, (parameters, caller) => answer(accept, parameters, caller));
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
            var outcome = QueryStringReader.Read(context.Request, options);
            await AdmitAsync(context, accept, outcome, (parameters, caller) => ExecuteAsync(context, accept, parameters, caller, queriesOnly: true));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller is gone; nobody is left to answer.
        }
    }

    private static async Task AdmitAsync(
        HttpContext context, AcceptNegotiation accept, ReadOutcome outcome, Func<ParsedRequest, CallerIdentity, Task> answer)
    {
        if (!outcome.Succeeded)
        {
            await AnswerWriter.WriteFailureAsync(context, accept.Format, outcome.Failure);
            return;
        }

        var caller = await CallerIdentity.FindAsync(context);
        if (caller.Error is not null)
        {
            outcome.Request.Dispose();
            await AnswerWriter.WriteUnauthorizedAsync(context, accept.Format, caller.Error);
            return;
        }

        await answer(outcome.Request, caller);
    }

    private async Task ExecuteAsync(HttpContext context, AcceptNegotiation accept, ParsedRequest request, CallerIdentity caller, bool queriesOnly)
    {
        using var parameters = request;
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
        await answers.AnswerAsync(context, accept, call);
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
