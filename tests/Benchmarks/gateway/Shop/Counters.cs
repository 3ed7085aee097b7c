namespace Federation.Shop;

/// <summary>What the subgraphs were asked, all together. Safe to share between threads.</summary>
internal sealed class Counters
{
    private long _requests;
    private long _authorized;
    private long _connections;
    private long _bytesIn;
    private long _bytesOut;

    public void CountRequest(int bytesIn, int bytesOut, bool isAuthorized)
    {
        Interlocked.Increment(ref _requests);
        Interlocked.Add(ref _bytesIn, bytesIn);
        Interlocked.Add(ref _bytesOut, bytesOut);
        if (isAuthorized)
        {
            Interlocked.Increment(ref _authorized);
        }
    }

    public void CountConnection() => Interlocked.Increment(ref _connections);

    public void Reset()
    {
        Interlocked.Exchange(ref _requests, 0);
        Interlocked.Exchange(ref _authorized, 0);
        Interlocked.Exchange(ref _connections, 0);
        Interlocked.Exchange(ref _bytesIn, 0);
        Interlocked.Exchange(ref _bytesOut, 0);
    }

    /// <summary>The counts as JSON.</summary>
    public string Print() =>
        $$"""{"requests":{{_requests}},"authorized":{{_authorized}},"connections":{{_connections}},"bytesIn":{{_bytesIn}},"bytesOut":{{_bytesOut}}}""";
}
