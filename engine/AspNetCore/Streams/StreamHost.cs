using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Federation.AspNetCore.Streams;

/// <summary>What the streams of an endpoint share: the clock, the end of the host, and how many of them there may be.</summary>
internal sealed class StreamHost(GraphQLStreamOptions options, TimeProvider clock, CancellationToken stopping)
{
    private int _connections;

    public GraphQLStreamOptions Options => options;

    public TimeProvider Clock => clock;

    /// <summary>Cancelled when the host begins to stop: subscriptions end then, and single answers are still given.</summary>
    public CancellationToken Stopping => stopping;

    public static StreamHost Create(GraphQLStreamOptions options, IServiceProvider services) => new(
        options,
        services.GetService<TimeProvider>() ?? TimeProvider.System,
        services.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None);

    /// <summary>Takes a place for a connection, which it gives back when it is disposed; null when all are taken.</summary>
    public IDisposable? TryEnter()
    {
        if (Interlocked.Increment(ref _connections) <= options.MaxConnections)
        {
            return new Place(this);
        }

        Interlocked.Decrement(ref _connections);
        return null;
    }

    private sealed class Place(StreamHost host) : IDisposable
    {
        private int _isLeft;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isLeft, 1) == 0)
            {
                Interlocked.Decrement(ref host._connections);
            }
        }
    }
}
