using System.Threading.Channels;

namespace Federation.Server.Tests.AspNetCore.Streams;

/// <summary>Events that a test sends to the one subscriber.</summary>
internal sealed class EventFeed
{
    private readonly Channel<string> _events = Channel.CreateUnbounded<string>();
    private readonly TaskCompletionSource _subscribed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Finished when somebody reads.</summary>
    public Task Subscribed => _subscribed.Task;

    /// <summary>Finished when the reader has gone.</summary>
    public Task Released => _released.Task;

    public void Send(string vin) => _events.Writer.TryWrite(vin);

    public void Complete() => _events.Writer.Complete();

    public async IAsyncEnumerable<string> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        _subscribed.TrySetResult();
        try
        {
            await foreach (var vin in _events.Reader.ReadAllAsync(cancellationToken))
            {
                yield return vin;
            }
        }
        finally
        {
            _released.TrySetResult();
        }
    }
}
