namespace Federation.AspNetCore.Streams;

/// <summary>Calls for a sign of life at intervals, until it is disposed.</summary>
internal sealed class KeepAlive : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly Task _loop;

    private KeepAlive(IAnswerSink sink, StreamHost host, CancellationToken cancellationToken)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _loop = RunAsync(sink, host, _stop.Token);
    }

    public static KeepAlive Start(IAnswerSink sink, StreamHost host, CancellationToken cancellationToken) => new(sink, host, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
#pragma warning disable VSTHRD003 // this object has started it
        await _loop;
#pragma warning restore VSTHRD003
        _stop.Dispose();
    }

    private static async Task RunAsync(IAnswerSink sink, StreamHost host, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(host.Options.KeepAlive, host.Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                await sink.KeepAliveAsync(cancellationToken);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The stream is over, or its reader is gone, which whoever writes the next answer finds out too.
        }
    }
}
