using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Federation.Server.Redis;

/// <summary>
/// The connection to Redis: made when it is first used, so that a service starts without Redis, and restored by itself. Every call has a
/// time limit; while there is no connection, or a frozen server behind it, calls fail at once.
/// </summary>
internal sealed class RedisConnection : IAsyncDisposable
{
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(10);

    private static readonly TimeSpan s_pingInterval = TimeSpan.FromSeconds(5);

    private readonly Func<Task<IConnectionMultiplexer>> _connect;
    private readonly bool _isOwned;
    private readonly TimeSpan _timeout;
    private readonly ILogger? _logger;
    private readonly Lock _gate = new();
    private readonly RedisBreaker _breaker;
    private readonly PeriodicTimer _pings = new(s_pingInterval);
    private Task<IConnectionMultiplexer>? _connection;
    private bool _isDisposed;

    private RedisConnection(Func<Task<IConnectionMultiplexer>> connect, bool isOwned, RedisSubscriptionOptions options, ILogger? logger)
    {
        _connect = connect;
        _isOwned = isOwned;
        _timeout = options.CallTimeout;
        _logger = logger;
        _breaker = new RedisBreaker(async () => await (await ConnectAsync()).GetDatabase().PingAsync());
    }

    /// <summary>Called when messages may have been lost.</summary>
    public Action? OnLost { get; set; }

    /// <summary>A connection of its own.</summary>
    public static RedisConnection To(string configuration, RedisSubscriptionOptions options, ILogger? logger)
    {
        var settings = ConfigurationOptions.Parse(configuration);
        settings.AbortOnConnectFail = false;
        settings.BacklogPolicy = BacklogPolicy.FailFast;
        return new RedisConnection(async () => await ConnectionMultiplexer.ConnectAsync(settings), isOwned: true, options, logger);
    }

    /// <summary>A connection that belongs to somebody else.</summary>
    public static RedisConnection Over(IConnectionMultiplexer connection, RedisSubscriptionOptions options, ILogger? logger) =>
        new(() => Task.FromResult(connection), isOwned: false, options, logger);

    /// <summary>Runs a call within the time limit.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Ends the waiting, not the call.</param>
    /// <param name="discard">Takes back what a call gives after the time limit, when nobody waits for it any more.</param>
    /// <exception cref="Execution.GraphQLException">Redis is not there, or too slow.</exception>
    public async Task<T> CallAsync<T>(Func<ISubscriber, Task<T>> call, CancellationToken cancellationToken, Func<T, Task>? discard = null)
    {
        if (_breaker.IsOpen)
        {
            throw RedisErrors.Unavailable(new TimeoutException("Redis did not answer the last call."));
        }

        var running = RunAsync(call);
        try
        {
            return await running.WaitAsync(_timeout, cancellationToken);
        }
        catch (Exception exception)
        {
            _ = DiscardAsync(running, discard);
            if (exception is TimeoutException)
            {
                _breaker.Open();
            }

            if (RedisErrors.IsUnavailable(exception))
            {
                throw RedisErrors.Unavailable(exception);
            }

            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task<IConnectionMultiplexer>? connection;
        lock (_gate)
        {
            _isDisposed = true;
            connection = _connection;
        }

        _pings.Dispose();

        if (connection is { IsCompletedSuccessfully: true })
        {
            var connected = await connection;
            connected.ConnectionFailed -= OnConnectionFailed;
            connected.ConnectionRestored -= OnConnectionRestored;
            await (_isOwned ? connected.DisposeAsync() : ValueTask.CompletedTask);
        }
    }

    private static async Task DiscardAsync<T>(Task<T> running, Func<T, Task>? discard)
    {
        try
        {
#pragma warning disable VSTHRD003 // It was started by the caller of this method, without a context.
            var late = await running;
#pragma warning restore VSTHRD003
            await (discard?.Invoke(late) ?? Task.CompletedTask);
        }
        catch (Exception exception) when (RedisErrors.IsUnavailable(exception))
        {
            // There is nothing to take back.
        }
    }

    private async Task<T> RunAsync<T>(Func<ISubscriber, Task<T>> call) => await call((await ConnectAsync()).GetSubscriber());

    /// <summary>One connection for all; a failed attempt is not kept.</summary>
    private Task<IConnectionMultiplexer> ConnectAsync()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_connection is null or { IsFaulted: true })
            {
                _connection = WatchAsync();
            }

            return _connection;
        }
    }

    private async Task<IConnectionMultiplexer> WatchAsync()
    {
        var connection = await _connect();
        connection.ConnectionFailed += OnConnectionFailed;
        connection.ConnectionRestored += OnConnectionRestored;

        // The part of it that subscribes comes up after the part that does not, and nothing tells when.
        var subscriber = connection.GetSubscriber();
        for (var waited = TimeSpan.Zero; connection.IsConnected && !subscriber.IsConnected() && waited < _timeout; waited += s_step)
        {
            await Task.Delay(s_step);
        }

        _ = PingAsync(subscriber);
        return connection;
    }

    /// <summary>
    /// Whoever only listens to a frozen server hears nothing, and the library does not tell: a ping that is not answered within its
    /// interval counts as a lost connection.
    /// </summary>
    private async Task PingAsync(ISubscriber subscriber)
    {
        while (await _pings.WaitForNextTickAsync())
        {
            try
            {
                await subscriber.PingAsync().WaitAsync(s_pingInterval);
            }
            catch (Exception exception) when (RedisErrors.IsUnavailable(exception))
            {
                _breaker.Open();
                OnLost?.Invoke();
            }
        }
    }

    private void OnConnectionFailed(object? sender, ConnectionFailedEventArgs failure)
    {
        _logger?.LogWarning(failure.Exception, "The {Connection} connection to Redis at {EndPoint} was lost: {Failure}", failure.ConnectionType, failure.EndPoint, failure.FailureType);
        if (failure.ConnectionType == ConnectionType.Subscription)
        {
            OnLost?.Invoke();
        }
    }

    private void OnConnectionRestored(object? sender, ConnectionFailedEventArgs restored) =>
        _logger?.LogInformation("The {Connection} connection to Redis at {EndPoint} is there again", restored.ConnectionType, restored.EndPoint);
}
