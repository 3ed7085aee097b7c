using System.Text.Json;
using Federation.AspNetCore.Http;
using Federation.AspNetCore.Identity;
using Federation.AspNetCore.Streams;
using Federation.Execution;
using Microsoft.AspNetCore.Http;

namespace Federation.AspNetCore.ServerSentEvents;

/// <summary>
/// GraphQL over SSE with one connection for all operations of a client: PUT reserves it, GET opens it, POST asks for an operation whose answers
/// come through it, DELETE ends one. A request without a reservation is answered as at the path of GraphQL itself. A reservation serves the caller
/// who made it. Its token may stand in an address for GET only, where a browser has no other place: addresses are logged on the way.
/// See <see href="https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md#single-connection-mode"/>.
/// </summary>
internal sealed class SingleConnectionEndpoint(StreamHost host, GraphQLRequestHandler requests, ReservedOperations operations)
{
    private const string TokenHeader = "X-GraphQL-Event-Stream-Token";
    private const int MaxIdLength = 256;

    private static readonly HttpFailure s_unknown = new(
        StatusCodes.Status404NotFound, HttpErrorCodes.NotFound, "There is no such reservation, or no longer. Reserve a stream with PUT.");

    private readonly Reservations _reservations = new(host);

    public Task HandleAsync(HttpContext context)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsPut(method))
        {
            return ReserveAsync(context);
        }

        var token = context.Request.Headers[TokenHeader].ToString();
        var tokenInAddress = token.Length == 0 ? context.Request.Query["token"].ToString() : "";
        if (tokenInAddress.Length > 0 && !HttpMethods.IsGet(method))
        {
            return RefuseAsync(context, Refusal($"The address has the token, and addresses are logged. Send it in the header {TokenHeader}."));
        }

        token = token.Length > 0 ? token : tokenInAddress;
        if (token.Length == 0)
        {
            return requests.HandleAsync(context);
        }

        if (!_reservations.TryFind(token, out var reservation))
        {
            return RefuseAsync(context, s_unknown);
        }

        return method switch
        {
            _ when HttpMethods.IsPost(method) =>
                requests.PostAsync(context, (accept, parameters, caller) => StartAsync(context, reservation, accept.Format, parameters, caller)),
            _ when HttpMethods.IsGet(method) => ConnectAsync(context, token, reservation),
            _ when HttpMethods.IsDelete(method) => CompleteAsync(context, reservation),
            _ => requests.HandleAsync(context), // says which methods there are
        };
    }

    private async Task ReserveAsync(HttpContext context)
    {
        if (await FindCallerAsync(context) is not { } caller)
        {
            return;
        }

        if (!_reservations.TryReserve(ReservationOwner.Of(caller, context), out var token, out var failure))
        {
            await RefuseAsync(context, failure);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(token, context.RequestAborted);
    }

    private async Task ConnectAsync(HttpContext context, string token, Reservation reservation)
    {
        if (!await IsOwnersAsync(context, reservation))
        {
            return;
        }

        using var place = host.TryEnter();
        if (place is null)
        {
            await RefuseAsync(context, StreamFailures.TooManyStreams());
            return;
        }

        if (!_reservations.TryTake(reservation))
        {
            await RefuseAsync(context, Conflict("The reservation has its connection already. Reserve another one with PUT."));
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
                    await reservation.Operations.FinishAsync(); // subscriptions end with the host, the others are answered
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

    private async Task StartAsync(HttpContext context, Reservation reservation, ResponseFormat format, ParsedRequest parameters, CallerIdentity caller)
    {
        var accepted = new TaskCompletionSource<OperationResult?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var failure = TryStart(reservation, parameters, caller, accepted, out var operation);
        if (failure is not null)
        {
            parameters.Dispose();
            await AnswerWriter.WriteFailureAsync(context, format, failure);
            return;
        }

        await using var abort = context.RequestAborted.Register(operation!.Cancel);
        if (await accepted.Task is { } refusal)
        {
            await AnswerWriter.WriteResultAsync(context, format, refusal);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private HttpFailure? TryStart(
        Reservation reservation,
        ParsedRequest parameters,
        CallerIdentity caller,
        TaskCompletionSource<OperationResult?> accepted,
        out RunningOperation? operation)
    {
        operation = null;
        if (reservation.Owner.Subject != caller.Subject)
        {
            return s_unknown;
        }

        if (IdOf(parameters.Extensions) is not { } id)
        {
            return Refusal($"\"extensions\" must have an \"operationId\" of 1 to {MaxIdLength} characters.");
        }

        var start = reservation.Operations.TryStart(id, o => operations.RunAsync(reservation, o, parameters, caller, accepted), out operation);
        return start switch
        {
            OperationStart.Started => null,
            OperationStart.IdTaken => Conflict($"The operation {id} is under way. Give each operation an id of its own."),
            OperationStart.TooMany => StreamFailures.TooManyOperations(host.Options.MaxOperations),
            _ => s_unknown,
        };
    }

    private static async Task CompleteAsync(HttpContext context, Reservation reservation)
    {
        if (!await IsOwnersAsync(context, reservation))
        {
            return;
        }

        var id = context.Request.Query["operationId"].ToString();
        if (id.Length == 0)
        {
            await RefuseAsync(context, Refusal("The address has no \"operationId\". Write ?operationId= with the id of the operation to end."));
            return;
        }

        reservation.Operations.Complete(id);
    }

    /// <summary>Whether the caller has made the reservation; else that is answered.</summary>
    private static async ValueTask<bool> IsOwnersAsync(HttpContext context, Reservation reservation)
    {
        if (await FindCallerAsync(context) is not { } caller)
        {
            return false;
        }

        if (caller.Subject == reservation.Owner.Subject)
        {
            return true;
        }

        await RefuseAsync(context, s_unknown); // who is not meant is not told that it exists
        return false;
    }

    private static async ValueTask<CallerIdentity?> FindCallerAsync(HttpContext context)
    {
        var caller = await CallerIdentity.FindAsync(context);
        if (caller.Error is null)
        {
            return caller;
        }

        await AnswerWriter.WriteUnauthorizedAsync(context, ResponseFormat.Json, caller.Error);
        return null;
    }

    private static string? IdOf(JsonElement? extensions) =>
        extensions?.TryGetProperty("operationId", out var id) == true && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 and <= MaxIdLength } text
            ? text
            : null;

    private static HttpFailure Refusal(string message) => new(StatusCodes.Status400BadRequest, HttpErrorCodes.BadRequest, message);

    private static HttpFailure Conflict(string message) => new(StatusCodes.Status409Conflict, HttpErrorCodes.BadRequest, message);

    private static Task RefuseAsync(HttpContext context, HttpFailure failure) => AnswerWriter.WriteFailureAsync(context, ResponseFormat.Json, failure);
}
