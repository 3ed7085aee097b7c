using System.Net.WebSockets;
using System.Text.Json;
using Federation.AspNetCore.Http;
using Federation.AspNetCore.Identity;
using Federation.AspNetCore.Streams;
using Microsoft.AspNetCore.Http;

namespace Federation.AspNetCore.WebSockets;

/// <summary>
/// A socket that speaks <c>graphql-transport-ws</c>, from the handshake to its end: reads the messages of the client, one after the other, and
/// lets its operations run side by side. Whoever sees a reason to end it says so (<see cref="Close"/>); the first reason counts.
/// See <see href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md"/>.
/// </summary>
internal sealed class WebSocketConnection : IDisposable
{
    private readonly WebSocket _socket;
    private readonly HttpContext _context;
    private readonly GraphQLHttpOptions _options;
    private readonly OperationRunner _runner;
    private readonly StreamHost _host;
    private readonly MessageSender _sender;
    private readonly LiveOperations _operations;
    private readonly SocketOperations _runs;
    private readonly TaskCompletionSource<CloseReason> _closing = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isInitialised;
    private CallerIdentity? _caller;
    private StreamEnd? _end;

    public WebSocketConnection(WebSocket socket, HttpContext context, GraphQLHttpOptions options, OperationRunner runner, StreamHost host)
    {
        _socket = socket;
        _context = context;
        _options = options;
        _runner = runner;
        _host = host;
        _sender = new MessageSender(socket, host);
        _operations = new LiveOperations(host, context.RequestAborted);
        _runs = new SocketOperations(_sender, runner, _operations, context);
    }

    /// <summary>Ends the connection; a second reason is ignored.</summary>
    public void Close(CloseReason reason) => _closing.TrySetResult(reason);

    /// <summary>Serves the client until the connection has ended.</summary>
    public async Task RunAsync()
    {
        var receiving = ReceiveAsync();
        using var wait = new CancellationTokenSource(_host.Options.ConnectionInitTimeout, _host.Clock);
        await using var late = wait.Token.Register(CloseWhenLate);
        await using var stop = _host.Stopping.Register(() => Close(CloseReason.HostStops));

#pragma warning disable VSTHRD003 // nothing here runs in a context that could be blocked
        var reason = await _closing.Task;
#pragma warning restore VSTHRD003
        if (reason == CloseReason.HostStops)
        {
            await _operations.FinishAsync();
        }

        await _operations.StopAsync();
        await _sender.CloseAsync(reason);
        await EndAsync(receiving);
    }

    public void Dispose()
    {
        _end?.Dispose();
        _sender.Dispose();
    }

    // The client answers a close with its own. It is not waited for longer than for any message.
    private async Task EndAsync(Task receiving)
    {
        try
        {
            await receiving.WaitAsync(_host.Options.SendTimeout, _host.Clock);
        }
        catch (TimeoutException)
        {
            _socket.Abort();
#pragma warning disable VSTHRD003 // as above
            await receiving;
#pragma warning restore VSTHRD003
        }
    }

    private void CloseWhenLate()
    {
        if (!Volatile.Read(ref _isInitialised))
        {
            Close(new CloseReason(CloseCode.InitialisationTimeout, "Connection initialisation timeout"));
        }
    }

    private void CloseWhenExpired()
    {
        if (_end!.IsExpired)
        {
            Close(new CloseReason(CloseCode.Forbidden, "The token has expired. Sign in again."));
        }
    }

    private async Task ReceiveAsync()
    {
        try
        {
            await ReadMessagesAsync();
        }
        catch (Exception exception)
        {
            _runner.Failure(exception);
            Close(new CloseReason(WebSocketCloseStatus.InternalServerError, "Unexpected error"));
        }
    }

    private async Task ReadMessagesAsync()
    {
        var reader = new MessageReader(_socket, _options.MaxBodyBytes);
        while (true)
        {
            var (message, reason) = await reader.ReadAsync();
            if (message is null)
            {
                Close(reason!);
                if (reason == CloseReason.Normal)
                {
                    return;
                }
            }
            else if (!_closing.Task.IsCompleted && await HandleAsync(message) is { } end)
            {
                Close(end);
            }
        }
    }

    private async Task<CloseReason?> HandleAsync(byte[] utf8)
    {
        var (message, fault) = ClientMessage.Read(utf8, _options.MaxJsonDepth);
        if (message is null)
        {
            return Invalid(fault!);
        }

        try
        {
            if (message.Type == "subscribe")
            {
                return await SubscribeAsync(message);
            }

            using var document = message.Document;
            return message.Type switch
            {
                "connection_init" => await InitialiseAsync(message.Payload),
                "ping" => await PongAsync(message.Payload),
                "pong" => null,
                "complete" when message.Id is { } id => Complete(id),
                "complete" => Invalid("The message \"complete\" must have an \"id\"."),
                _ => Invalid("The \"type\" of the message is unknown. Send connection_init, ping, pong, subscribe or complete."),
            };
        }
        catch (OperationCanceledException)
        {
            return CloseReason.Normal; // the client takes no messages
        }
    }

    private async Task<CloseReason?> InitialiseAsync(JsonElement payload)
    {
        if (Volatile.Read(ref _isInitialised))
        {
            return new CloseReason(CloseCode.TooManyInitialisations, "Too many initialisation requests");
        }

        Volatile.Write(ref _isInitialised, true);
        var caller = await ConnectionInit.AuthenticateAsync(_context, payload);
        if (caller.Error is { } error)
        {
            return new CloseReason(CloseCode.Forbidden, error.Message);
        }

        _end = new StreamEnd(_host, caller);
        _end.Token.Register(CloseWhenExpired);
        _caller = caller;
        await _sender.SendAckAsync(CancellationToken.None);
        return null;
    }

    private async Task<CloseReason?> PongAsync(JsonElement payload)
    {
        await _sender.SendPongAsync(payload, CancellationToken.None);
        return null;
    }

    private CloseReason? Complete(string id)
    {
        _operations.Complete(id);
        return null;
    }

    private async Task<CloseReason?> SubscribeAsync(ClientMessage message)
    {
        var (id, request, fault) = ReadSubscribe(message);
        if (request is null)
        {
            message.Document.Dispose();
            return fault;
        }

        var caller = _caller!.Value;
        var start = _operations.TryStart(id, o => _runs.RunAsync(o, request, caller, _end!), out _);
        if (start == OperationStart.Started)
        {
            return null; // the operation has the request now
        }

        request.Dispose();
        if (start == OperationStart.TooMany)
        {
            // Told before the next message is read: who takes no refusals asks for nothing more.
            var error = StreamFailures.TooManyOperations(_host.Options.MaxOperations).Error;
            await _sender.SendErrorAsync(id, [error], includeExceptionDetails: false, CancellationToken.None);
        }

        return start == OperationStart.IdTaken ? new CloseReason(CloseCode.SubscriberExists, $"Subscriber for {id} already exists") : null;
    }

    private (string Id, ParsedRequest? Request, CloseReason? Fault) ReadSubscribe(ClientMessage message)
    {
        if (_caller is null)
        {
            return ("", null, new CloseReason(CloseCode.Unauthorized, "Unauthorized"));
        }

        if (message.Id is not { } id || message.Payload.ValueKind != JsonValueKind.Object)
        {
            return ("", null, Invalid("The message \"subscribe\" must have an \"id\" and a \"payload\"."));
        }

        var outcome = RequestParameters.Read(message.Payload, message.Document);
        if (!outcome.Succeeded)
        {
            return (id, null, Invalid(outcome.Failure.Error.Message));
        }

        return outcome.Request.NamesNoDocument ? (id, null, Invalid("The \"payload\" has no \"query\".")) : (id, outcome.Request, null);
    }

    private static CloseReason Invalid(string fault) => new(CloseCode.InvalidMessage, fault);
}
