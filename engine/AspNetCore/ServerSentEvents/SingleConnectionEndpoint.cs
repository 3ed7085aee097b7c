using System.Text.Json;
using Federation.AspNetCore.Http;
using Federation.AspNetCore.Identity;
using Federation.AspNetCore.Streams;
using Federation.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Federation.AspNetCore.ServerSentEvents;

/// <summary>
/// GraphQL over SSE with one connection for all operations of a client: PUT reserves it, GET opens it, POST asks for an operation whose answers
/// come through it, DELETE ends one. A request without a reservation is answered as at the path of GraphQL itself.
/// See <see href="https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md#single-connection-mode"/>.
/// </summary>
internal sealed class SingleConnectionEndpoint(GraphQLHttpOptions options, OperationRunner runner, StreamHost host, GraphQLRequestHandler requests)
{
    private const string TokenHeader = "X-GraphQL-Event-Stream-Token";
    private const int MaxIdLength = 256;

    private readonly Reservations _reservations = new(host);

    public Task HandleAsync(HttpContext context)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsPut(method))
        {
            return ReserveAsync(context);
        }

        var token = context.Request.Headers[TokenHeader].ToString();
        token = token.Length > 0 ? token : context.Request.Query["token"].ToString();
        if (token.Length == 0)
        {
            return requests.HandleAsync(context);
        }

        if (!_reservations.TryFind(token, out var reservation))
        {
            return RefuseAsync(context, StatusCodes.Status404NotFound, HttpErrorCodes.NotFound, "There is no such reservation, or no longer. Reserve a stream with PUT.");
        }

        return method switch
        {
            _ when HttpMethods.IsGet(method) => ConnectAsync(context, token, reservation),
            _ when HttpMethods.IsPost(method) => PostAsync(context, reservation),
            _ when HttpMethods.IsDelete(method) => CompleteAsync(context, reservation),
            _ => requests.HandleAsync(context), // says which methods there are
        };
    }

    private async Task ReserveAsync(HttpContext context)
    {
        if (await FindCallerAsync(context) is null)
        {
            return;
        }

        if (_reservations.TryReserve() is not { } token)
        {
            await AnswerWriter.WriteFailureAsync(context, ResponseFormat.Json, StreamFailures.TooManyStreams());
            return;
        }

        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(token, context.RequestAborted);
    }

    private async Task ConnectAsync(HttpContext context, string token, Reservation reservation)
    {
        if (!reservation.TryTake())
        {
            await RefuseAsync(context, StatusCodes.Status409Conflict, HttpErrorCodes.BadRequest, "The reservation has its connection already. Reserve another one with PUT.");
            return;
        }

        using var events = new EventStreamWriter(context.Response);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, host.Stopping);
        try
        {
            await events.StartAsync(context.RequestAborted);
            await using (KeepAlive.Start(new EventStreamAnswer(events), host, context.RequestAborted))
            {
                reservation.Open(events);
                await Task.Delay(Timeout.Infinite, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (!context.RequestAborted.IsCancellationRequested)
                {
                    await reservation.FinishAsync(); // subscriptions end with the host, the others are answered
                }
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone.
        }
        finally
        {
            await _reservations.RemoveAsync(token);
        }
    }

    private async Task PostAsync(HttpContext context, Reservation reservation)
    {
        var accept = AcceptNegotiation.Negotiate(context.Request.Headers.Accept);
        var format = accept.Format == ResponseFormat.GraphQLResponse ? accept.Format : ResponseFormat.Json;
        if (ContentTypes.Check(context.Request) is { } unsupported)
        {
            await AnswerWriter.WriteFailureAsync(context, format, unsupported);
            return;
        }

        var outcome = await RequestBodyReader.ReadAsync(context.Request, options, context.RequestAborted);
        if (!outcome.Succeeded)
        {
            await AnswerWriter.WriteFailureAsync(context, format, outcome.Failure);
            return;
        }

        if (await FindCallerAsync(context) is not { } caller)
        {
            outcome.Request.Dispose();
            return;
        }

        if (IdOf(outcome.Request.Extensions) is not { } id)
        {
            outcome.Request.Dispose();
            await RefuseAsync(context, StatusCodes.Status400BadRequest, HttpErrorCodes.BadRequest, $"\"extensions\" must have an \"operationId\" of 1 to {MaxIdLength} characters.");
            return;
        }

        await StartAsync(context, reservation, format, id, outcome.Request, caller);
    }

    private async Task StartAsync(
        HttpContext context, Reservation reservation, ResponseFormat format, string id, ParsedRequest parameters, CallerIdentity caller)
    {
        var accepted = new TaskCompletionSource<OperationResult?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var scopes = context.RequestServices.GetRequiredService<IServiceScopeFactory>();
        var operation = reservation.TryAdd(id, o => RunAsync(reservation, o, id, parameters, caller, scopes, accepted), out var isTaken);
        if (operation is null)
        {
            parameters.Dispose();
            await (isTaken
                ? RefuseAsync(context, StatusCodes.Status409Conflict, HttpErrorCodes.BadRequest, $"The operation {id} is under way. Give each operation an id of its own.")
                : AnswerWriter.WriteFailureAsync(context, format, StreamFailures.TooManyOperations(host.Options.MaxOperations)));
            return;
        }

        await using var abort = context.RequestAborted.Register(operation.Cancel);
        if (await accepted.Task is { } refusal)
        {
            await AnswerWriter.WriteResultAsync(context, format, refusal);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    /// <summary>Runs an operation to its end. <paramref name="accepted"/> is told how it began: null, or the refusal.</summary>
    private async Task RunAsync(
        Reservation reservation,
        RunningOperation operation,
        string id,
        ParsedRequest parameters,
        CallerIdentity caller,
        IServiceScopeFactory scopes,
        TaskCompletionSource<OperationResult?> accepted)
    {
        await Task.Yield(); // the work is not that of the lock
        var cancellationToken = operation.Token;
        using var request = parameters;
        using var end = new StreamEnd(host, caller);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var call = new OperationCall(parameters, caller, scope.ServiceProvider) { AllowStreams = true, AllowParts = true };
            await using var result = await runner.RunAsync(call, cancellationToken);
            if (result is OperationResult { HasData: false } refusal)
            {
                reservation.TryRemove(id, operation);
                accepted.TrySetResult(refusal);
                return;
            }

            accepted.TrySetResult(null);
            var json = JsonId(id);
            var events = await reservation.WaitForConnectionAsync(cancellationToken);
            await foreach (var answer in AnswerReader.ReadAsync(result, runner, end, cancellationToken))
            {
                await events.WriteNextAsync(json, answer, cancellationToken);
            }

            if (reservation.TryRemove(id, operation))
            {
                await events.WriteCompleteAsync(json, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Nobody waits for it any more.
        }
        catch (Exception exception)
        {
            accepted.TrySetResult(runner.Failure(exception));
        }
        finally
        {
            reservation.TryRemove(id, operation);
            accepted.TrySetResult(null);
            operation.Dispose();
        }
    }

    private static async Task CompleteAsync(HttpContext context, Reservation reservation)
    {
        var id = context.Request.Query["operationId"].ToString();
        if (id.Length == 0)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, HttpErrorCodes.BadRequest, "The address has no \"operationId\". Write ?operationId= with the id of the operation to end.");
            return;
        }

        reservation.Complete(id);
    }

    private static async ValueTask<CallerIdentity?> FindCallerAsync(HttpContext context)
    {
        var caller = await CallerIdentity.FindAsync(context);
        if (caller.Error is null)
        {
            return caller;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        await AnswerWriter.WriteFailureAsync(context, ResponseFormat.Json, new HttpFailure(StatusCodes.Status401Unauthorized, caller.Error));
        return null;
    }

    private static string? IdOf(JsonElement? extensions) =>
        extensions?.TryGetProperty("operationId", out var id) == true && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 and <= MaxIdLength } text
            ? text
            : null;

    private static byte[] JsonId(string id) => [(byte)'"', .. JsonEncodedText.Encode(id).EncodedUtf8Bytes, (byte)'"'];

    private static Task RefuseAsync(HttpContext context, int status, string code, string message) =>
        AnswerWriter.WriteFailureAsync(context, ResponseFormat.Json, new HttpFailure(status, code, message));
}
